extension PhraseBook {
    /// Phrases that are the whole of a line; commas separate them.
    static let wholeLines: [(phrases: String, meaning: PhraseMeaning)] = [
        (
            """
            table of contents,contents,in this article,on this page,in this post,in this guide,in this story,what's inside,
            quick navigation,article contents,contents hide,page contents,jump to section,inside this article,what's in this article,toc
            """, .contents
        ),
        (
            """
            frequently asked questions,faq,faqs,questions and answers,common questions,q and a,q&a,people also ask,
            frequently asked questions faq,frequently asked questions faqs,faqs frequently asked questions,your questions answered,
            faq section,faq frequently asked questions,common questions answered,top questions,reader questions
            """, .questions
        ),
        (
            """
            in this episode,in this issue,in this video,highlights,key highlights,main highlights,topics covered,
            topics discussed,what you will learn,what you'll learn,what we cover,ingredients,agenda,show notes,tracklist,
            key points,main points,key facts,fast facts,quick facts,key findings,at a glance,the key points,story highlights,summary
            """, .listHeading
        ),
        (
            """
            save,save article,save for later,gift article,bookmark,
            share,share post,share this,share this article,share this post,share this story,share it,share on facebook,
            share on twitter,share on x,share on linkedin,share on whatsapp,share via email,share with friends,share this page,
            share on social media,share on pinterest,share on reddit,share on telegram,share article,sharing,
            click to share,tweet,tweet this,facebook,twitter,whatsapp,linkedin,pinterest,reddit,telegram,instagram,youtube,tiktok,
            copy link,copy url,link copied,email this,print this,print,print article,print this article,email this article,
            print this page,print page,print recipe,save recipe,pin recipe,give this article,gift this article,
            share full article,share with your network,email a link,send to a friend,follow,follow us,follow us on,follow us on twitter,
            follow us on facebook,follow us on social media,like this,spread the word,share save,share this entry,copy link to clipboard,
            the following links open in a new tab,copylink,copied,share2,like loading,more sharing options,share options,share link,email link,reuse this content,close button,flipboard,bluesky,
            copy paste the article video embed link below,add as a preferred source on google,cite,cite this article,post,send email
            """, .boilerplate(.share)
        ),
        (
            """
            related,related articles,related posts,related stories,related news,related content,related topics,related tags,keywords for this article,topics in this article,
            more on this,related article,
            related post,related story,related reading,related coverage,related links,more like this,you may also like,
            you might also like,you may like,you might be interested in,recommended,recommended for you,recommended reading,
            recommended articles,recommended stories,popular,popular posts,popular articles,popular stories,popular news,
            most popular,most read,most viewed,most shared,most commented,trending,trending now,trending stories,trending news,
            related products,related items,similar products,customers also bought,customers also viewed,you may also need,
            recently viewed,recommended products,people also bought,frequently bought together,
            latest,latest news,latest articles,latest posts,latest stories,latest updates,more news,more stories,more articles,
            more from this author,more from author,more from us,more on this topic,more on this story,top stories,top news,
            editor's picks,editor's choice,must read,must reads,don't miss,up next,read next,what to read next,
            read more,read also,also read,see also,keep reading,other news,other stories,similar articles,similar posts,
            similar stories,recent posts,recent articles,recent news,recent stories,featured,featured articles,featured posts,
            featured stories,related videos,more videos,further coverage,around the web,from around the web,from the web,
            sponsored stories,promoted stories,you may have missed,in case you missed it,more to explore,explore more,discover more,
            explore more on these topics,suggested topics,related internet links,more like this story,most watched,most discussed,
            popular now,recommended by our editors,our picks,see all topics,related countries,related people,don't miss these,trending topics,from our partners,end of list,
            related publications,related reports,related events,related commentary,related analysis,related video,
            related podcasts,related experts,related projects,related programs,more by this author,other articles by this author,
            also in this series,more in this series,more coverage,more analysis,what to read,read this next,you may be interested in
            """, .boilerplate(.related)
        ),
        (
            """
            scroll to top,back to top,top,go to top,return to top,skip to content,skip to main content,skip to navigation,menu,
            main menu,toggle navigation,toggle menu,open menu,close menu,home,home page,search,search for,close,next,previous,prev,
            next post,previous post,prev post,next article,previous article,next page,previous page,next story,previous story,older posts,
            newer posts,load more,show more,show less,see more,see all,view all,view more,read full article,read the full article,
            read full story,continue reading,continue,go back,back,log in,login,sign in,sign out,log out,register,my account,
            about us,contact us,about,privacy policy,terms of use,terms of service,terms and conditions,sitemap,
            advertise with us,advertise,careers,help,expand,collapse,categories,archives,tags,quick links,site map,site navigation,
            breadcrumb,breadcrumbs,loading,click here,learn more,find out more,more information,jump to recipe,jump to comments,
            download,download pdf,accessibility,skip links,show navigation menu,hide navigation menu,go to accessibility shortcuts,
            accessibility help,your account,show more posts,back to news,back to home,back to results,back to search results,back to list,
            back to overview,back to blog,back to articles,back to publications,back to all news,open search,toggle search,select language,main navigation,open navigation menu,open navigation,close navigation,
            user account menu,search this site,currently reading,edit,edit source,view history,what links here,view all partners,download the pdf,download full report,download the full report,download report,
            read the full report,view pdf,printer friendly version,refresh
            """, .boilerplate(.navigation)
        ),
        (
            """
            leave a comment,leave a reply,leave comment,leave your comment,leave a response,post a comment,post comment,
            add a comment,add comment,write a comment,write a response,comment,comments,no comments,no comments yet,0 comments,
            1 comment,comments off,comments are closed,view comments,show comments,view all comments,join the conversation,
            join the discussion,cancel reply,leave a reply cancel reply,reply,be the first to comment,what do you think,
            submit comment,your comment,name,email,website,comment name email website,login to comment,log in to comment,report comment,
            load comments,have your say
            """, .boilerplate(.comments)
        ),
        (
            """
            subscribe,subscribe now,subscribe today,sign up,sign up now,newsletter,newsletters,our newsletter,join now,
            subscribe to our newsletter,sign up for our newsletter,join our newsletter,get our newsletter,email newsletter,
            stay informed,stay updated,stay in the loop,stay connected,become a member,support us,donate,donate now,
            get notifications,enable notifications,subscribe to newsletter,your email address,enter your email,email address,
            already a subscriber,already a member,create a free account,start your free trial,join our community,
            support the guardian,skip past newsletter promotion,after newsletter promotion,sign me up,make a contribution,support us just once,
            check your inbox,view in browser,view in your browser,
            view this email in your browser,update your preferences,manage your subscription,thank you for subscribing,thanks for subscribing,
            something went wrong please try again later,subscribe to unlock,log in to continue,weekly newsletter,daily newsletter,
            type your email,free article usually reserved for subscribers,protected by recaptcha
            """, .boilerplate(.subscribe)
        ),
        (
            """
            accept,accept all,accept cookies,accept all cookies,reject all,decline,manage cookies,cookie settings,cookie policy,
            cookie preferences,manage preferences,manage consent,privacy settings,got it,i agree,cookie consent,cookie notice
            """, .boilerplate(.cookie)
        ),
        (
            """
            advertisement,advertisements,ad,ads,advertising,sponsored,sponsored content,sponsored by,promoted,promoted content,
            skip advertisement,skip ad,advertisement continue reading below,story continues below advertisement,article continues below advertisement,
            article continues after advertisement,continue reading below,paid content,partner content,affiliate disclosure,
            remove ads,ad feedback,report this ad,advert,sponsor message,a message from our sponsor
            """, .boilerplate(.advert)
        ),
        (
            """
            listen to this article,listen,listen now,listen to article,listen to the article,listen to this story,listen to story,
            listen to the story,play,pause,play video,watch,watch now,watch video,watch the video,watch live,audio,audio player,
            video player,play audio,mute,unmute,fullscreen,text to speech,download audio,your browser does not support the audio element,
            video,live,now playing,current time,duration,video ad feedback,play pause,click to play video,watch on youtube,
            view on youtube,unable to play media,media player,listen to the podcast,listen to this episode,volume 90%,skip backwards,
            skip forwards,listen follow,apple podcasts,spotify,google podcasts,amazon music,youtube music,rss feed,
            ai generated text to speech,live tv
            """, .boilerplate(.player)
        ),
        (
            """
            subtotal,total,cart,your cart,shopping cart,view cart,checkout,check out,proceed to checkout,add to cart,buy now,
            your cart is empty,your cart is currently empty,no products in the cart,continue shopping,shipping,cart total,
            add to wishlist,wishlist,add to basket,view basket,your basket is empty,return to shop,apply coupon
            """, .boilerplate(.cart)
        ),
        (
            """
            image,images,photo,photos,gallery,photo gallery,enlarge image,enlarge,view image,slideshow,
            image credit,open image in gallery,click to enlarge,view image in fullscreen,open image in fullscreen,expand image,
            open this photo in gallery,illustrative photo,illustrative image,stock photo,enlarge this image,toggle caption,hide caption,purchase licensing rights,
            purchase licensing rights opens new tab,view gallery,fullscreen image
            """, .boilerplate(.image)
        ),
        ("all rights reserved,copyright", .boilerplate(.copyright)),
        (
            """
            for immediate release,immediate release,press release,news release,media release,press statement,embargoed,ends,press office,press service,media office,news desk,newsroom,
            media advisory,media note,news provided by,provided by,disclosure statement,press advisory,press note,strictly embargoed,for release on receipt,not for publication
            """, .metadata
        ),
        (
            """
            essay,opinion,analysis,feature,editorial,commentary,interview,review,exclusive,obituary,explainer,op ed,
            briefing,profile,column,investigation,special report,news analysis,guest essay,guest column,long read,breaking,
            breaking news,photo essay,expert comment,feature story,argument,viewpoint,dispatch,report,policy brief,issue brief,
            working paper,research paper,blog,blog post,article,insight,insights,publication,publications,press review,live blog,first person,perspective,in depth,research article
            """, .genre
        ),
        (
            """
            media contact,media contacts,press contact,press contacts,contact,contacts,media enquiries,media inquiries,
            press enquiries,press inquiries,for more information,for further information,further information,
            for media enquiries,for media inquiries,for more information contact,contact information,contact details,media relations,press officer
            """, .contacts
        ),
    ]

    /// Phrases that a line begins with.
    static let openings: [(phrases: String, meaning: PhraseMeaning)] = [
        (
            """
            did you know,pro tip,pro tips,tip,tips,quick tip,expert tip,note,notes,please note,nb,key takeaway,key takeaways,
            key point,key fact,key insight,important,important note,warning,caution,remember,fun fact,quick fact,quick facts,
            editor's note,author's note,tl dr,tldr,bottom line,the bottom line,expert insight,fyi,good to know,
            hint,disclaimer,reader question,in brief,at a glance,takeaway,attention,alert,correction,clarification,
            why it matters,the takeaway,expert opinion,reminder,fact check,spoiler alert
            """, .callout
        ),
        (
            """
            your email address will not be published,required fields are marked,save my name email,notify me of,
            you must be logged in,you must log in,be the first to,leave a comment,leave a reply,
            please log in to comment,comments are moderated,view all comments,is this page useful,was this page helpful,
            was this page useful,yes this page is,no this page is not,was this article helpful,did you find this,
            report a problem with this page,there is something wrong with this page,let us know in the comments,
            tell us what you think,comments have been closed,log in or register to,please read our comment
            """, .boilerplate(.comments)
        ),
        (
            """
            share post,share this,share on,share via,tweet this,click to share,follow us on,follow us,
            join us on,like us on,find us on,join our whatsapp,join our telegram,connect with us,click here to share
            """, .boilerplate(.share)
        ),
        (
            """
            read also,also read,read more,see also,related articles,related posts,related stories,you may also like,
            you might also like,more like this,don't miss,must read,recommended reading,more from,continue reading,
            read the full,read full,also see,suggested reading
            """, .boilerplate(.related)
        ),
        (
            """
            scroll to,back to top,skip to,skip next section,skip past newsletter,previous message,next message,messages sorted by,in reply to,
            click here to,you are here,posted in,filed under,tagged with,tagged
            """, .boilerplate(.navigation)
        ),
        (
            """
            unsubscribe,subscribe to,sign up for,sign up to,sign up here,get the latest,get our,join our newsletter,join our mailing list,
            enter your email,never miss,stay up to date with our,subscribe for,become a subscriber,support our journalism,support independent,support our work,support our reporting,
            already a subscriber,
            download our app,get breaking news,discover more from,tap here to,click here to get the,fund independent journalism,by signing up you,by subscribing you,
            by submitting your email,by submitting your information,by entering your email,you can unsubscribe,we will not share your,privacy notice newsletters may,
            this newsletter may contain,you are receiving this,was this email forwarded,forwarded this email,please leave us a review,
            if you enjoyed this episode,this article is for subscribers,to continue reading this
            """, .boilerplate(.subscribe)
        ),
        (
            """
            this site uses cookies,this website uses cookies,we use cookies,we and our partners,by continuing to use this site,
            by using this site,by clicking accept,our website uses cookies,by continuing to browse
            """, .boilerplate(.cookie)
        ),
        (
            """
            advertisement,story continues below,article continues below,article continues after,sponsored by,sponsored content,
            this post contains affiliate,this article contains affiliate,paid advertisement
            """, .boilerplate(.advert)
        ),
        (
            """
            listen to this,your browser does not support,audio by,this audio is,listen to the podcast,
            loading the player,video unavailable,to view this video,to play this video,this video can not be played,
            this video cannot be played,this audio was generated,sorry this video,please use chrome browser,newyou can now listen,you can now listen to,playback is not supported
            """, .boilerplate(.player)
        ),
        ("no products in the cart,your cart is,your basket is", .boilerplate(.cart)),
        ("copyright,c copyright,all rights reserved,while citing and using any materials", .boilerplate(.copyright)),
        (
            """
            photo by,photo credit,photo courtesy,photograph by,photo,image credit,image credits,image source,image by,click to expand image,image,
            image courtesy,file photo,file image,credit,picture,picture credit,photos by,illustration by,illustration,
            photo illustration,getty images,video credit,photograph,image caption,media caption,video caption,photo caption
            """, .caption
        ),
        (
            """
            published,published on,published at,published by,posted,posted on,posted by,posted at,updated,updated on,updated at,
            last updated,last modified,first published,written by,reported by,reviewed by,edited by,author,authors,date,date published,
            publication date,reading time,read time,category,categories,tags,tag,topics,keywords,source,sources,
            byline,location,from,to,subject,sent,cc,bcc,reporting by,editing by,writing by,additional reporting by,story by,
            contact,contacts,media contact,media contacts,press contact,press office,for immediate release,embargoed until,version,
            document number,reference,email,e-mail,tel,telephone,phone,fax,mobile,web,website,title,author name,language,
            release date,most recently updated,translator,translated by,illustrator,publisher,isbn,issn,doi,ebook,
            credits,produced by,transcribed by,present,in attendance,attendance,attendees,apologies,apologies for absence,
            absent,participants,minutes by,minute taker,venue,date and time,meeting date,time,start time,
            report number,report no,document id,prepared by,prepared for,submitted by,submitted to,revision,classification,
            attachments,attachment,reply to,to whom it may concern
            """, .metadata
        ),
        (
            """
            this interview has been edited,this interview was edited,this conversation has been edited,
            this conversation was edited,this transcript has been edited,the interview has been edited,
            a version of this article,a version of this story,this article was originally published,
            this story was originally published,this article originally appeared,this article first appeared,
            this story originally appeared,this article is republished,this story has been updated,
            this article has been updated,this article was updated,this story was updated,
            our standards the thomson reuters trust,the views expressed in this,the opinions expressed in this,
            the views expressed are,the views expressed here,this article is more than,from wikipedia the free encyclopedia,this live blog is now closed,
            this liveblog is now closed,this is a developing story,this story is developing,this is a breaking news story,
            this article was produced by,this story was produced by,this post was originally published,
            this analysis was originally published,this piece was originally published,this essay was originally published
            """, .colophon
        ),
    ]

    /// What stands before a colon and the headline of another article.
    static let teaserLabels = """
        related,related article,related story,related news,related coverage,related video,more,more on this,more on this story,
        more coverage,read,read next,read this,also,watch,watch now,watch live,video,listen,listen now,podcast,photos,
        in pictures,in photos,gallery,slideshow,recommended,suggested,popular,trending,don't miss,must read,you may like,
        from the archive,from the archives,in case you missed it,icymi,up next,full coverage,explore more,go deeper,see more,
        live updates,follow live,for more
        """

    /// Phrases that make a short paragraph boilerplate wherever they stand in it; each has a word that
    /// `LineFacts.hasPageWord` knows.
    static let inside: [(phrases: String, meaning: PhraseMeaning)] = [
        (
            """
            in the comments below,in the comment section,in the comments section,thoughts in the comments,comments below,
            us know in the comments,leave a comment below,leave your comments,comment below
            """, .boilerplate(.comments)
        ),
        (
            """
            to our newsletter,our daily newsletter,our weekly newsletter,our free newsletter,for our newsletter,
            unsubscribe at any time,to unsubscribe,delivered to your inbox,straight to your inbox,in your inbox,to your inbox
            """, .boilerplate(.subscribe)
        ),
        ("uses cookies to,use cookies to,our use of cookies,our cookie policy", .boilerplate(.cookie)),
        ("all rights reserved", .boilerplate(.copyright)),
    ]
}
