/** How French calls states, capitals, nationalities, bodies and people, beside the names that the authority knows. */

/** Adjectives and nouns of nationality without endings, by ISO code: `russe` stands for `russe`, `russes`, `Russes`. */
const nationalities = `AF afghan|AL albanais|DZ algérien|AO angolais|SA saoudien|AR argentin|AM arménien|AU australien|AT autrichien
  |AZ azerbaïdjanais|BH bahreïni|BD bangladais|BE belge|BJ béninois|BY biélorusse|MM birman|BO bolivien|BA bosnien|BR brésilien
  |BG bulgare|BF burkinabè|BI burundais|KH cambodgien|CM camerounais|CA canadien|CL chilien|CN chinois|CY chypriote|CO colombien
  |CD congolais|KR sud-coréen|KP nord-coréen|CI ivoirien|HR croate|CU cubain|DK danois|EG égyptien|AE émirati|EC équatorien
  |ER érythréen|ES espagnol|EE estonien|US américain|ET éthiopien|FI finlandais|FR français|GA gabonais|GE géorgien|GH ghanéen
  |GR grec|GN guinéen|HT haïtien|HU hongrois|IN indien|ID indonésien|IQ irakien|IR iranien|IE irlandais|IS islandais|IL israélien
  |IT italien|JP japonais|JO jordanien|KZ kazakh|KE kényan|KG kirghize|XK kosovar|KW koweïtien|LV letton|LB libanais|LR libérien
  |LY libyen|LT lituanien|MK macédonien|MG malgache|MY malaisien|ML malien|MT maltais|MA marocain|MR mauritanien|MX mexicain
  |MD moldave|MN mongol|ME monténégrin|MZ mozambicain|NP népalais|NI nicaraguayen|NE nigérien|NG nigérian|NO norvégien
  |NZ néo-zélandais|OM omanais|UG ougandais|UZ ouzbek|PK pakistanais|PS palestinien|PA panaméen|NL néerlandais|PE péruvien
  |PH philippin|PL polonais|PT portugais|QA qatari|RO roumain|GB britannique|RU russe|RW rwandais|SN sénégalais|RS serbe|SG singapourien
  |SK slovaque|SI slovène|SO somalien|SD soudanais|LK sri-lankais|SE suédois|CH suisse|SY syrien|TJ tadjik|TZ tanzanien|TD tchadien
  |CZ tchèque|TH thaïlandais|TG togolais|TN tunisien|TM turkmène|TR turc|UA ukrainien|UY uruguayen|VE vénézuélien|VN vietnamien
  |YE yéménite|ZM zambien|ZW zimbabwéen|DE allemand`;

/** Feminine forms that no rule gives. */
const feminine: Readonly<Record<string, string>> = { grec: 'grecque', turc: 'turque', suisse: 'suisse' };

const capitals = `AF Kaboul|DZ Alger|SA Riyad|AM Erevan|AT Vienne|AZ Bakou|BE Bruxelles|BY Minsk|CN Pékin|CY Nicosie|KR Séoul
  |KP Pyongyang|CU La Havane|DK Copenhague|EG Le Caire|AE Abou Dhabi|ES Madrid|US Washington|ET Addis-Abeba|FR Paris|GE Tbilissi
  |GR Athènes|HU Budapest|IN New Delhi|IQ Bagdad|IR Téhéran|IT Rome|JP Tokyo|LB Beyrouth|LY Tripoli|LT Vilnius|MD Chisinau
  |MX Mexico|OM Mascate|PK Islamabad|PL Varsovie|PT Lisbonne|QA Doha|RO Bucarest|GB Londres|RU Moscou|SN Dakar|RS Belgrade
  |SD Khartoum|CH Berne|SY Damas|TD N'Djamena|CZ Prague|TN Tunis|TR Ankara|UA Kiev|UA Kyiv|VN Hanoï|DE Berlin|ML Bamako|NE Niamey
  |BF Ouagadougou|KE Nairobi|RW Kigali|MA Rabat|NG Abuja|AU Canberra|CA Ottawa|BR Brasilia|AR Buenos Aires|CL Santiago|CO Bogota
  |VE Caracas|CD Kinshasa|BG Sofia|FI Helsinki|SE Stockholm|NO Oslo|EE Tallinn|LV Riga|JO Amman|KZ Astana|PH Manille|TH Bangkok
  |ID Jakarta|SS Djouba|ER Asmara|PE Lima|BO La Paz|GH Accra|XK Pristina|SK Bratislava|IE Dublin`;

/** States that French calls otherwise than the tables of the platform do. */
const states = `US Etats-Unis|US États-Unis|US USA|GB Grande-Bretagne|GB Royaume-Uni|RU Russie|CD RDC|CD République démocratique du Congo
  |AE Emirats arabes unis|AE Émirats arabes unis|PS Palestine|PS Autorité palestinienne|MM Birmanie|CI Côte d'Ivoire|BY Biélorussie
  |CZ République tchèque|XK Kosovo|VA Saint-Siège|VA Vatican`;

/** By the authority's label. */
const bodies = `European Union:Union européenne,UE|United Nations:ONU,Nations unies|NATO:Otan,OTAN|African Union:Union africaine,UA
  |ECOWAS:Cédéao,CEDEAO|Arab League:Ligue arabe|International Criminal Court:Cour pénale internationale,CPI|IAEA:AIEA
  |OSCE:OSCE|International Monetary Fund:FMI,Fonds monétaire international|World Bank:Banque mondiale|World Health Organization:OMS
  |Kremlin:Kremlin|White House:Maison-Blanche,Maison Blanche|Élysée Palace:Elysée,Élysée|European Commission:Commission européenne
  |United Nations Security Council:Conseil de sécurité|Hamas:Hamas|Hezbollah:Hezbollah|Taliban:talibans,Taliban|Alliance of Sahel States:AES`;

const people = `Vladimir Putin:Vladimir Poutine,Poutine|Volodymyr Zelenskyy:Volodymyr Zelensky,Zelensky|Sergey Lavrov:Sergueï Lavrov,Lavrov
  |Recep Tayyip Erdoğan:Recep Tayyip Erdogan,Erdogan|Benjamin Netanyahu:Benyamin Nétanyahou,Benjamin Netanyahou,Nétanyahou,Netanyahou
  |Alexander Lukashenko:Alexandre Loukachenko,Loukachenko|Dmitry Medvedev:Dmitri Medvedev|Mahmoud Abbas:Mahmoud Abbas
  |Abdel Fattah el-Sisi:Abdel Fattah al-Sissi,Sissi|Ali Khamenei:Ali Khamenei|Dmytro Kuleba:Dmytro Kouleba,Kouleba
  |Sergei Shoigu:Sergueï Choïgou|Dmitry Peskov:Dmitri Peskov,Peskov|Mohammed bin Salman:Mohammed ben Salmane`;

const rowsOf = (table: string): string[] => table.split('|').map((row) => row.trim());
const byCode = (table: string): (readonly [string, string])[] =>
  rowsOf(table).map((row) => [row.slice(0, 2), row.slice(3)] as const);
const byLabel = (table: string): (readonly [string, readonly string[]])[] =>
  rowsOf(table).map((row) => {
    const [label = '', names = ''] = row.split(':');
    return [label, names.split(',')] as const;
  });

/** Word → ISO code: `allemande` → DE. */
export const NATIONALITIES: ReadonlyMap<string, string> = new Map(
  byCode(nationalities).flatMap(([code, word]) => {
    const doubled = /(ien|éen)$/.test(word) ? `${word}ne` : /(e|i|bè)$/.test(word) ? word : `${word}e`;
    const female = feminine[word] ?? doubled;
    return [word, `${word}s`, female, `${female}s`].map((form) => [form, code] as const);
  }),
);
export const CAPITALS: readonly (readonly [string, string])[] = byCode(capitals);
export const STATES: readonly (readonly [string, string])[] = byCode(states);
export const BODIES: readonly (readonly [string, readonly string[]])[] = byLabel(bodies);
export const PEOPLE: readonly (readonly [string, readonly string[]])[] = byLabel(people);
