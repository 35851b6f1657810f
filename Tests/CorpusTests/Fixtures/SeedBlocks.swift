/// How the seed documents are read: document, first and last line, kind and role of every top-level block.
enum SeedBlocks {
    static let table = """
        document	first_line	last_line	kind	role
        000_c5ccbac007a06862.txt	1	1	paragraph	
        000_c5ccbac007a06862.txt	2	2	heading	
        000_c5ccbac007a06862.txt	3	3	heading	toc
        000_c5ccbac007a06862.txt	4	17	list	toc
        000_c5ccbac007a06862.txt	18	18	paragraph	
        000_c5ccbac007a06862.txt	19	19	heading	
        000_c5ccbac007a06862.txt	20	20	paragraph	
        000_c5ccbac007a06862.txt	21	21	heading	
        000_c5ccbac007a06862.txt	22	22	paragraph	
        000_c5ccbac007a06862.txt	23	23	heading	
        000_c5ccbac007a06862.txt	24	24	paragraph	
        000_c5ccbac007a06862.txt	25	30	table	
        000_c5ccbac007a06862.txt	31	31	paragraph	callout
        000_c5ccbac007a06862.txt	32	32	paragraph	callout
        000_c5ccbac007a06862.txt	33	33	heading	
        000_c5ccbac007a06862.txt	34	34	paragraph	
        000_c5ccbac007a06862.txt	35	35	heading	
        000_c5ccbac007a06862.txt	36	40	list	faq
        000_c5ccbac007a06862.txt	41	41	paragraph	boilerplate
        000_c5ccbac007a06862.txt	42	42	heading	
        000_c5ccbac007a06862.txt	43	43	heading	
        000_c5ccbac007a06862.txt	44	44	heading	
        000_c5ccbac007a06862.txt	45	45	paragraph	
        000_c5ccbac007a06862.txt	46	46	heading	
        000_c5ccbac007a06862.txt	47	47	paragraph	
        000_c5ccbac007a06862.txt	48	50	list	
        000_c5ccbac007a06862.txt	51	51	paragraph	
        000_c5ccbac007a06862.txt	52	52	heading	
        000_c5ccbac007a06862.txt	53	53	paragraph	
        000_c5ccbac007a06862.txt	54	56	list	
        000_c5ccbac007a06862.txt	57	57	paragraph	
        000_c5ccbac007a06862.txt	58	58	heading	
        000_c5ccbac007a06862.txt	59	59	paragraph	
        000_c5ccbac007a06862.txt	60	66	list	
        000_c5ccbac007a06862.txt	67	67	heading	
        000_c5ccbac007a06862.txt	68	68	paragraph	
        000_c5ccbac007a06862.txt	69	72	list	
        000_c5ccbac007a06862.txt	73	73	heading	
        000_c5ccbac007a06862.txt	74	74	paragraph	
        000_c5ccbac007a06862.txt	75	77	list	
        000_c5ccbac007a06862.txt	78	78	paragraph	boilerplate
        001_938b6f32f06c6905.txt	1	1	heading	title
        001_938b6f32f06c6905.txt	3	3	paragraph	metadata
        001_938b6f32f06c6905.txt	5	5	paragraph	
        001_938b6f32f06c6905.txt	7	7	paragraph	
        001_938b6f32f06c6905.txt	9	9	paragraph	
        001_938b6f32f06c6905.txt	11	11	paragraph	
        001_938b6f32f06c6905.txt	13	13	paragraph	
        001_938b6f32f06c6905.txt	15	15	paragraph	
        001_938b6f32f06c6905.txt	17	17	paragraph	
        001_938b6f32f06c6905.txt	19	19	paragraph	
        001_938b6f32f06c6905.txt	21	21	paragraph	
        001_938b6f32f06c6905.txt	23	23	paragraph	
        001_938b6f32f06c6905.txt	25	25	paragraph	boilerplate
        001_938b6f32f06c6905.txt	27	27	paragraph	boilerplate
        001_938b6f32f06c6905.txt	29	30	paragraph	boilerplate
        001_938b6f32f06c6905.txt	32	32	heading	boilerplate
        001_938b6f32f06c6905.txt	34	34	paragraph	boilerplate
        001_938b6f32f06c6905.txt	36	36	heading	boilerplate
        001_938b6f32f06c6905.txt	38	38	paragraph	boilerplate
        001_938b6f32f06c6905.txt	40	40	heading	boilerplate
        001_938b6f32f06c6905.txt	42	42	paragraph	boilerplate
        001_938b6f32f06c6905.txt	44	44	heading	boilerplate
        001_938b6f32f06c6905.txt	46	46	paragraph	boilerplate
        002_110b918dd3f39fda.txt	1	1	heading	title
        002_110b918dd3f39fda.txt	2	2	paragraph	
        002_110b918dd3f39fda.txt	3	3	paragraph	
        002_110b918dd3f39fda.txt	4	4	paragraph	
        002_110b918dd3f39fda.txt	5	5	paragraph	
        002_110b918dd3f39fda.txt	6	6	paragraph	
        002_110b918dd3f39fda.txt	7	7	paragraph	
        002_110b918dd3f39fda.txt	8	8	paragraph	
        002_110b918dd3f39fda.txt	9	9	paragraph	
        002_110b918dd3f39fda.txt	10	10	paragraph	
        002_110b918dd3f39fda.txt	11	11	paragraph	
        002_110b918dd3f39fda.txt	12	12	paragraph	
        002_110b918dd3f39fda.txt	13	13	paragraph	
        003_323c5a31e281dd23.txt	1	1	heading	title
        003_323c5a31e281dd23.txt	3	3	paragraph	boilerplate
        003_323c5a31e281dd23.txt	5	5	paragraph	
        003_323c5a31e281dd23.txt	7	7	paragraph	
        003_323c5a31e281dd23.txt	9	9	heading	
        003_323c5a31e281dd23.txt	11	11	paragraph	
        003_323c5a31e281dd23.txt	13	13	paragraph	
        003_323c5a31e281dd23.txt	15	15	heading	
        003_323c5a31e281dd23.txt	17	17	paragraph	
        003_323c5a31e281dd23.txt	19	19	paragraph	
        003_323c5a31e281dd23.txt	21	21	heading	
        003_323c5a31e281dd23.txt	23	23	paragraph	
        003_323c5a31e281dd23.txt	25	25	paragraph	
        003_323c5a31e281dd23.txt	27	27	heading	
        003_323c5a31e281dd23.txt	29	29	paragraph	
        003_323c5a31e281dd23.txt	31	31	paragraph	
        003_323c5a31e281dd23.txt	33	33	heading	
        003_323c5a31e281dd23.txt	35	35	paragraph	
        003_323c5a31e281dd23.txt	37	37	paragraph	
        003_323c5a31e281dd23.txt	39	39	heading	
        003_323c5a31e281dd23.txt	41	41	paragraph	
        003_323c5a31e281dd23.txt	43	43	paragraph	
        003_323c5a31e281dd23.txt	45	45	heading	
        003_323c5a31e281dd23.txt	47	47	paragraph	
        003_323c5a31e281dd23.txt	49	49	paragraph	
        003_323c5a31e281dd23.txt	51	51	heading	
        003_323c5a31e281dd23.txt	53	53	paragraph	
        003_323c5a31e281dd23.txt	55	55	paragraph	
        003_323c5a31e281dd23.txt	57	57	heading	
        003_323c5a31e281dd23.txt	59	59	paragraph	
        003_323c5a31e281dd23.txt	61	61	paragraph	
        003_323c5a31e281dd23.txt	63	63	heading	
        003_323c5a31e281dd23.txt	65	65	heading	faq
        003_323c5a31e281dd23.txt	67	67	paragraph	faq
        003_323c5a31e281dd23.txt	69	69	heading	faq
        003_323c5a31e281dd23.txt	71	71	paragraph	faq
        003_323c5a31e281dd23.txt	73	73	heading	faq
        003_323c5a31e281dd23.txt	75	75	paragraph	faq
        003_323c5a31e281dd23.txt	77	77	heading	faq
        003_323c5a31e281dd23.txt	79	79	paragraph	faq
        003_323c5a31e281dd23.txt	81	81	heading	faq
        003_323c5a31e281dd23.txt	83	83	paragraph	faq
        003_323c5a31e281dd23.txt	85	85	heading	faq
        003_323c5a31e281dd23.txt	87	87	paragraph	faq
        003_323c5a31e281dd23.txt	89	89	heading	faq
        003_323c5a31e281dd23.txt	91	91	paragraph	faq
        003_323c5a31e281dd23.txt	93	93	heading	faq
        003_323c5a31e281dd23.txt	95	95	paragraph	faq
        003_323c5a31e281dd23.txt	97	97	heading	faq
        003_323c5a31e281dd23.txt	99	99	paragraph	faq
        003_323c5a31e281dd23.txt	101	101	heading	faq
        003_323c5a31e281dd23.txt	103	103	paragraph	faq
        003_323c5a31e281dd23.txt	105	112	table	
        003_323c5a31e281dd23.txt	114	114	heading	
        003_323c5a31e281dd23.txt	116	116	paragraph	
        003_323c5a31e281dd23.txt	118	118	heading	boilerplate
        003_323c5a31e281dd23.txt	120	120	paragraph	boilerplate
        003_323c5a31e281dd23.txt	122	122	paragraph	boilerplate
        003_323c5a31e281dd23.txt	123	123	paragraph	boilerplate
        003_323c5a31e281dd23.txt	125	125	paragraph	boilerplate
        004_69698e782e8b4beb.txt	1	1	paragraph	boilerplate
        004_69698e782e8b4beb.txt	2	2	paragraph	
        004_69698e782e8b4beb.txt	3	3	paragraph	
        004_69698e782e8b4beb.txt	4	4	heading	
        004_69698e782e8b4beb.txt	5	5	paragraph	
        004_69698e782e8b4beb.txt	6	6	paragraph	
        004_69698e782e8b4beb.txt	7	7	heading	
        004_69698e782e8b4beb.txt	8	8	paragraph	
        004_69698e782e8b4beb.txt	9	9	paragraph	
        004_69698e782e8b4beb.txt	10	10	heading	
        004_69698e782e8b4beb.txt	11	11	paragraph	
        004_69698e782e8b4beb.txt	12	12	paragraph	
        004_69698e782e8b4beb.txt	13	13	heading	
        004_69698e782e8b4beb.txt	14	14	paragraph	
        004_69698e782e8b4beb.txt	15	15	paragraph	
        004_69698e782e8b4beb.txt	16	16	heading	
        004_69698e782e8b4beb.txt	17	17	paragraph	
        004_69698e782e8b4beb.txt	18	18	paragraph	
        004_69698e782e8b4beb.txt	19	19	heading	
        004_69698e782e8b4beb.txt	20	20	paragraph	
        004_69698e782e8b4beb.txt	21	21	paragraph	
        004_69698e782e8b4beb.txt	22	22	heading	
        004_69698e782e8b4beb.txt	23	23	paragraph	
        004_69698e782e8b4beb.txt	24	24	paragraph	
        004_69698e782e8b4beb.txt	25	25	heading	
        004_69698e782e8b4beb.txt	26	26	paragraph	
        004_69698e782e8b4beb.txt	27	27	paragraph	
        004_69698e782e8b4beb.txt	28	28	heading	
        004_69698e782e8b4beb.txt	29	29	paragraph	
        004_69698e782e8b4beb.txt	30	30	paragraph	
        004_69698e782e8b4beb.txt	31	31	heading	
        004_69698e782e8b4beb.txt	32	32	heading	faq
        004_69698e782e8b4beb.txt	33	33	paragraph	faq
        004_69698e782e8b4beb.txt	34	34	heading	faq
        004_69698e782e8b4beb.txt	35	35	paragraph	faq
        004_69698e782e8b4beb.txt	36	36	heading	faq
        004_69698e782e8b4beb.txt	37	37	paragraph	faq
        004_69698e782e8b4beb.txt	38	38	heading	faq
        004_69698e782e8b4beb.txt	39	39	paragraph	faq
        004_69698e782e8b4beb.txt	40	40	heading	faq
        004_69698e782e8b4beb.txt	41	41	paragraph	faq
        004_69698e782e8b4beb.txt	42	42	heading	faq
        004_69698e782e8b4beb.txt	43	43	paragraph	faq
        004_69698e782e8b4beb.txt	44	44	heading	faq
        004_69698e782e8b4beb.txt	45	45	paragraph	faq
        004_69698e782e8b4beb.txt	46	46	heading	faq
        004_69698e782e8b4beb.txt	47	47	paragraph	faq
        004_69698e782e8b4beb.txt	48	48	heading	faq
        004_69698e782e8b4beb.txt	49	49	paragraph	faq
        004_69698e782e8b4beb.txt	50	57	table	
        004_69698e782e8b4beb.txt	58	58	heading	
        004_69698e782e8b4beb.txt	59	59	paragraph	
        """
}
