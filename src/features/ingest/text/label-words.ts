/** Words that tell a speaker's label from other words before a colon; all folded. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Small words inside names: "Ana de la Cruz", "Omar bin Salim". */
export const NAME_PARTICLES = words(`
  de del della der den des di da das do dos du la le les van von vom zu zur af av al el as ibn bin
  bint ben abu ould y e i ter ten und and et of the
`);

/** Labels that name a part in the conversation in place of a person. */
export const ROLE_LABELS = words(`
  host cohost moderator interviewer interviewee narrator announcer presenter anchor speaker guest
  caller listener audience participant questioner reporter correspondent operator
  gastgeber gastgeberin moderatorin sprecher sprecherin interviewerin zuhorer zuhorerin anrufer
  anruferin publikum reporterin
  animateur animatrice presentateur presentatrice journaliste moderateur moderatrice auditeur
  auditrice intervenant intervenante public
  byline all both everyone crowd chorus panel alle beide tous todos
  entrevistador entrevistadora presentador presentadora oyente invitado invitada
  gast gastin invite invitee المذيع المذيعة مذيع مذيعة المقدم المقدمة المحاور المحاورة الضيف الضيفة ضيف ضيفة المتصل الجمهور
`);

export const HOST_LABELS = words(`
  host cohost moderator interviewer presenter anchor q gastgeber gastgeberin moderatorin
  interviewerin animateur animatrice presentateur presentatrice journaliste moderateur moderatrice
  question frage pregunta entrevistador entrevistadora presentador presentadora
  المذيع المذيعة مذيع مذيعة المقدم المقدمة المحاور المحاورة س سؤال
`);

/** Labels of questions and of answers: a page that has both is an interview in that style. */
export const QUESTION_LABELS = words('q question frage f pregunta p س سؤال');
export const ANSWER_LABELS = words('a answer antwort respuesta r reponse ج جواب');

/** What may stand beside a role word: "Unidentified speaker", "Audience member 2". */
export const ROLE_COMPANIONS = words(`
  unidentified unknown male female first second third member question voice radio the man woman
  une un la le der die das
`);

/** Headings and remarks of a page: nobody's label begins with one. */
export const PAGE_WORDS = words(`
  note notes correction update updated editor editors source sources photo image caption credit
  credits transcript topic topics type date duration author authors by tags share related subject
  summary abstract keywords contact email website http https ps nb p.s n.b example examples warning
  disclaimer copyright title typ beispiel hinweis anmerkung quelle quellen thema themen datum autor
  exemple remarque sujet auteur nota fuente
`);

/** Ways to begin a sentence; but some are also names ("Will", "May", "He Wei", "Le Minh"). */
export const SENTENCE_STARTERS = words(`
  remember question questions answer answers tip listen watch read download
  i you he she it we they this that these those there here what when where why how who which whose
  my your his her its our their a an the and but or so because if although while as in on at to from
  with for of by about after before since until
  yes no ok okay well now then thus hence still also again just only even not never always maybe
  perhaps indeed actually finally first firstly second secondly third thirdly last lastly next
  step part chapter section point lesson rule reason fact truth problem result conclusion
  one two three four five six seven eight nine ten another other others some many most few both all
  each every any key main bottom good bad great big small new old dear welcome hello hi thanks thank
  let lets dont do does did is are was were will would can could should may might must imagine
  consider take think look say said quote meanwhile today tomorrow yesterday tonight
  monday tuesday wednesday thursday friday saturday sunday
  ich du er sie es wir ihr das dies diese dieser dieses der die den dem ein eine einer und aber oder
  denn weil wenn was wer wo wann warum wie ja nein also nun dann hier dort zum zur im am
  frage antwort erstens zweitens drittens erste zweite dritte kurz
  je tu il elle nous vous ils elles ce cet cette ces le la les un une des du et mais ou donc car si
  que qui quoi quand pourquoi comment oui non alors puis ici reponse premierement deuxiemement troisiemement premier deuxieme troisieme
  el los las una unos y pero porque cuando donde por pregunta respuesta
`);

/** A capitalised phrase behind one of these is a place or a thing, not someone who speaks. */
export const PLACE_PREPOSITIONS = words(`
  in into inside within across throughout the en au aux dans im nach durch
`);
