extension GazetteerData {
    /// Given names in frequent use, many languages, in English spelling.
    static let firstNames = """
        aaron abby abdul abdullah abdulrahman abigail abraham ada adam addison adela adele adnan adolf adrian adriana
        adrienne agnes agnieszka ahmad ahmed ahmet aidan aileen aisha akira al alain alan alana alastair albert
        alberto aldo alec alejandra alejandro aleksandar aleksander aleksandr aleksei aleksey alessandra alessandro
        alex alexander alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alisa
        alison alistair allan allen allison alma alvaro alvin alyssa amanda amber amelia amin amina amir amit amy ana
        anastasia anatole anatoly anders andre andrea andreas andrei andres andrew andrey andriy andrii andrzej andy angel
        angela angelica angelina angelo angie anil anita anja anjali ann anna annabel anne annette annie anthony
        antoine anton antonia antonio antony anya april arash archie ari ariana ariel arjun arkady arlene armando
        arnaud arnold arseniy arsen artem arthur arturo arun ashley ashok ashraf asif astrid athena audrey august
        augusto aurelio ava avery aviv aydin ayman ayesha aziz barbara barack barney barry bart bashar beatrice becky
        bella ben benedict benito benjamin benny bernadette bernard bernardo bernie bert beth bethany betsy betty
        beverly bianca bilal billy binyamin benjamin bjorn blake blanca bob bobby bogdan boris borys brad bradley brandon
        brenda brendan brett brian bridget brigitte britney brittany brooke bruce bruno bryan bryce byron caitlin calvin
        cameron camila camille carl carla carlo carlos carmen carol carole carolina caroline carolyn carrie carter
        casey caspar cassandra catalina catherine cathy catriona cecil cecile cecilia celia cesar chad chandra chantal
        charlene charles charlie charlotte chelsea chen cheryl chester chloe chris christa christian christiane christina
        christine christoph christophe christopher christy chuck cindy claire clara clarence clark claudia claudio
        claus clayton clement cliff clifford clint clinton clive clyde cody colin colleen conor connor conrad constance
        constantin corey cornelia cornelius courtney craig cristiano cristina curtis cynthia cyril daisy dale damian
        damien damon dan dana dane daniel daniela daniele danielle danila danny dante daphne daria darin dario dariusz
        darlene darrell darren darryl daryl dave david dawn dean deborah debra dee deepak deirdre delia denis denise
        dennis denys derek desmond devin dexter diana diane didier diego dieter dietrich dimitri dimitris dina dinah
        dirk dmitri dmitry dmytro dolores dominic dominik dominique don donald donna dora doreen doris dorothy doug
        douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar edith edmund edna eduard eduardo edward
        edwin eileen ekaterina elaine elda eleanor elena eli elias elijah elisa elisabeth elise eliza elizabeth ella
        ellen elliot elliott elmer elon elsa elsie elvira elvis emanuel emil emile emilia emilio emily emma emmanuel
        enrico enrique eric erica erik erika erin ernest ernesto ernst erwin esteban estelle esther ethan eugene eva
        evan eve evelyn evgeny ewa fabian fabio fadi faisal farah farid fatima fatma fausto federica federico feliks
        felicia felicity felipe felix ferdinand fernanda fernando fidel filip filippo fiona flavio flora florian frances
        francesca francesco francis francisco franco francois frank frankie franz fred freddie freddy frederic
        frederick frederik fredrik frida frieda friedrich fritz fumio gabriel gabriela gabriele gabrielle gareth garry
        gary gavin gayle gemma gene genevieve geoff geoffrey george georges georgina georgy gerald geraldine gerard
        gerhard gerry gertrude ghulam giacomo gianni gilbert giles gina ginny giorgia giorgio giovanni giulia giulio
        giuseppe gladys glen glenn gloria goran gordon graham greg gregor gregory greta gretchen grigory guido
        guillaume guillermo gunter gunther gus gustav gustavo guy gwen gwendolyn hadi haider hakan haley hamid hamish
        hanna hannah hans harald harold haroon harriet harris harry haruki harvey hasan hashim hassan hazel heather
        hector heidi heiko heinrich heinz helen helena helene helga helmut hendrik henri henrietta henrik henry herbert
        herman hermann hideki hilary hilda hillary hiroshi holly horst howard hubert hugh hugo humberto hussein ian
        ibrahim ida ignacio igor ihor ilham ilia ilse ilya imran ina indira ines inga ingrid ion ioana iqbal ira irene
        irina iris irma irving irwin isaac isabel isabella isabelle ismail ivan ivana ivanka ivo iwona iyad jack jackie
        jaclyn jacob jacqueline jacques jaime jake jakob jakub jamal james jamie jan jana jane janet janice janine
        janos janusz jared jaroslaw jarrod jason javier jay jayden jean jeanette jeanne jeff jefferson jeffery jeffrey
        jelena jen jenna jennifer jenny jens jeremiah jeremy jerome jerry jesper jesse jessica jessie jesus jiang jill
        jim jimmy jin jo joachim joan joanna joanne joao joaquin jocelyn jodie jody joe joel joerg joey johan johann
        johanna johannes john johnathan johnny jolanta jolene jon jonas jonathan jorge jorgen jose josef josep joseph
        josephine josh joshua josie joyce juan juanita judith judy juha jules julia julian juliana julie juliet julio
        julius jun jung juri jurgen justin justine kaja kamala kamal kamil karel karen kari karim karin karina karl
        karla karol karolina kassem kasper kate katherine kathleen kathryn kathy katie katrina katarzyna katya kay
        kayla kazimierz keiko keir keith kelly kelvin ken kendra kenji kenneth kenny kent kerry kevin khaled khalid
        khalil kim kimberly kirby kirill kirk kirsten kit klaus konrad konstantin kris krista kristen kristian kristin
        kristina kristine krzysztof kurt kyle kylie lana lance larisa larry lars laszlo latoya laura lauren laurence
        laurent lavrenty lawrence leah leandro lech lee leif leila lena lenny leo leon leonard leonardo leonid leonie
        leopold leroy les lesley leslie lester leticia lev levi lewis li liam lidia lila lillian lilly lily lin linda
        lindsay lindsey linus lionel lisa liu liz liza lizzie lloyd logan lois lola lorena lorenzo loretta lori
        lorraine lou louis louisa louise luca lucas lucia luciano lucie lucille lucinda lucy ludmila ludwig luigi luis
        luisa luiz lukas lukasz luke luther lydia lyle lyn lynda lyndon lynn lynne mackenzie maciej madeleine madeline
        magda magdalena magnus maggie mahmoud mahmud maia malcolm malik manfred manny mansour manuel manuela mara marc
        marcel marcela marcelo marcin marcia marco marcos marcus margaret margarita margot maria mariam marian mariana
        marianne marie marilyn marina mario marion marisa marissa marit marius marjorie marko markus marlene marlon
        marsha marta martha martin martina marty marvin mary maryam maryna massimo masoud mateo mateusz mathew mathias
        mathilde matilda matteo matt matthew matthias mattias maureen maurice mauricio max maxim maxime maximilian
        maxine maya meg megan mehmet mel melanie melinda melissa melvin mercedes meredith mette mia michael michaela
        michal michel michele michelle mick mickey miguel mihai mikael mike mikhail mikhailo mykhailo mykola mila milan mildred
        milena miles milos milton mina mindy minh minna mira miranda miriam miroslav mirza misha mitch mitchell mitt
        mo moammar mohamed mohammad mohammed mohsen moira molly mona monica monika montgomery morgan moritz morris
        moses moshe muammar muhammad muhammed muqtada murray musa mustafa myra myron nabil nadia nadine naftali nancy
        naomi narendra nasser nastya natalia natalie nataliya natasha nate nathalie nathan nathaniel nayib neal ned
        neil nell nelson nestor neville niall nicholas nick nicola nicolae nicolas nicole nicolo nigel nikita nikki
        niklas nikola nikolai nikolas nikolaos nikolay nils nina nita noah noam noel noelle nora norbert noreen norma
        norman nouri octavio odette olaf olav oleg oleh oleksandr oleksii oleksiy olena olga olive oliver olivia
        olivier ollie omar oriana orlando oscar oskar osama oswald otto owen pablo paige palmer pamela paola paolo
        parker pascal pat patrice patricia patrick patrik patty paul paula paulina pauline paulo pavel pavlo pawel
        pedro peggy penelope penny per percy perry pete peter petr petra petro petter phil philip philipp philippe
        phillip phoebe phyllis pierre pietro pilar piotr polly pooja prakash pranab preston priscilla priti priya
        qasim quentin quincy rachel radek radoslaw rafael rafal rahul rainer rajesh raj ralph ram ramesh ramin ramon
        ramzan randall randy raoul raquel rasheed rashid raul ravi ray raymond rebecca recep regina reginald reinhard
        rekha remi rena rene renata renate renee reuben rex reza rhonda ricardo riccardo richard rick ricky riley
        rishi rita rob robert roberta roberto robin robyn rocco rod roderick rodney rodrigo roger roland rolf roman
        ron ronald ronaldo ronnie rory rosa rosalind rosario roscoe rosemary rosie ross roxanne roy ruben rudolf
        rudolph rudy rufus rupert ruslan russ russell rustem ruth ryan saad sabina sabine sabrina saddam said salah
        salim sally salman salvador salvatore sam samantha samir sammy samuel sandeep sandra sandro sandy sanjay sanna
        santiago sara sarah sasha saul savannah scott sean seamus sebastian sebastien selena selma serena serge sergei
        sergey sergio serhii serhiy seth shane shannon sharon shaun shauna shawn sheila shelby sheldon shelley sherman
        sherry shimon shinzo shirley sid sidney siegfried sigmund sigrid silvia silvio simon simona simone sinead
        slava sofia soledad solomon sonia sonja sonya sophia sophie soren spencer stacey stacy stan stanislav
        stanislaw stanley stefan stefania stefano steffen stella stephan stephane stephanie stephen sterling steve
        steven stewart stuart sue sultan sunil suresh susan susana susanna susanne susie suzanne svetlana sven svitlana
        sybil sylvia sylvie tabitha tadeusz takashi talia tamara tammy tanya tara tariq taras taro tasha tatiana
        tatyana tayyip taylor ted teddy terence teresa teri terrence terry tessa thaddeus thelma theo theodor theodore
        theresa therese thierry thomas tiffany tilda tim timo timothy timur tina tobias tod todd tom tomas tomasz
        tommy toni tony tonya torsten tracey traci tracy travis trent trevor trey tricia trina tristan troy tulsi tyler
        tyrone ulrich ulrike umar uma ursula usman vaclav vadim vadym val valentin valentina valentyn valeria valerie
        valery valeriy valerii vanessa vasily vasyl venkat vera verena vernon veronica vicki vicky victor
        victoria vijay viktor viktoria vikram vince vincent vincenzo viola violet virginia vitali vitalii vitaliy vitaly
        vito vivek vivian viviane vlad vladimir vladislav vladyslav volker volodymyr vyacheslav waleed wallace walter
        wanda warren wayne wendy werner wes wesley whitney wilbur wilfred wilhelm willard willem william willie willy
        wilma winfried winnie winston witold wladyslaw wlodzimierz wojciech wolfgang woodrow xavier xi yair yan yana yann
        yanis yaroslav yasser yasmin yevgeny yevhen yitzhak yoav yolanda yosef yousef yuki yulia yuliia yuri yuriy yurii
        yusuf yves yvette yvonne zachary zack zahra zainab zbigniew zeina zelda zhang zoe zoltan zbigniew zuzana
        marlene jeanine jolie kristi misty desiree rusty dusty krystal tonia sherri kerri jodi lorna muriel
        rhoda deanna janie lucien gabby gail geri gerri glenda hal hank herb ike irwin jewel jordan josefina
        karan kristy lacey lamar lana latisha leland lenora lonnie lowell lucile luz lyla mable macy mae maggie
        mandy marcy margie marge mariano marla marna maura mavis maxwell meghan merle mervin millie milly mona monte
        nadya nellie nettie nola ophelia opal orville otis petra pierce queenie ramona reba reed rene rhea rodger
        roni rosalie rosanna roseanne roslyn rowan roxie sadie sallie selma sergiy shana shari sharron
        sheryl simeon sondra stefanie tami tania teddy terri tia trish trudy valarie velma vernell vick wade ward
        willa winifred winona xavi yael yosi zach zane zara ziad
        """

    /// First names that are ordinary words, places or months as well.
    static let weakFirstNames = """
        mark bill art grant hope faith grace rose drew chase rich pat will may june april august jack frank guy
        rob sue dawn dale dean earl duke king jordan chad israel virginia georgia austin paris london sydney florence
        charlotte victoria adelaide houston lincoln washington jackson madison dallas savannah brooke chelsea
        summer autumn joy angel christian jean penny olive ivy iris violet ruby pearl amber jasmine heather holly
        daisy lily max ray jay gene don ward wade kit bob rod nick miles norman orlando santiago salvador sultan
        said li xi lin lee kim jin an chen liu jiang zhang val jo al art les ed mo sid ali ara jan mar jun dec sandy
        rusty dusty misty crystal jewel opal melody harmony destiny patience prudence constance mercedes marina
        troy carter taylor morgan parker palmer mason hunter cooper tyler spencer sterling preston pierce reed brad
        christa ram ion per pilar solomon rosario regina lourdes dolores soledad viola stella aurora harry
        cliff clay sky star major judge bishop pope prince earl baron dick willy randy colin carol
        """
}
