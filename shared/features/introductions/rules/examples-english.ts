import type { TradeExamples } from './example-lines.ts'

/** The same invented people in English, in the same order. */
export const englishExamples: TradeExamples = {
  paid_knowledge: `
    former finance reporter | a Wednesday reading of industry reports | reports taken apart, questions, notes to keep | read an annual report in two hours | years | 7 years of finance news
    secondary school teacher of Chinese | a 21-day writing practice | a prompt a day, every text marked, a folder at the end | write one piece you can show | number | 4,300 texts marked in 12 rounds
    product manager of three start-ups | a small course for career changers | real cases, marked homework, mock interviews | explain a product of your own | case | a bookkeeper became a product assistant in five months
    graduate in English broadcasting | English aloud at seven in the morning | model recordings, corrections, a monthly comparison | speak for fifteen minutes a day | degree | BA in broadcasting (English)
    librarian | a course on sorting books at home | sorting on site, reading lists, a lending sheet | find every book in the house | third_party | partner of the district library
    psychology editor | one psychology book a month | chapter guides, term cards, readers’ questions | put the jargon in your own words | number | 31 books in three years
  `,
  beauty: `
    skin therapist | a skin studio in the neighbourhood | a skin diary, a plan with less, seasonal notes | use three bottles fewer and stay calm | years | 8 years of looking at skin
    make-up artist | small classes for everyday make-up | five-minute base, brow practice, a list of tools | be ready in ten minutes | number | 46 small classes held
    formulation chemist | a reading circle for ingredient lists | ingredients explained, questions before buying | read a label before you order | degree | MSc in applied chemistry
    nail studio owner | two chairs, by appointment | shaping, care, advice on styles | have healthy nails that look good | case | a lifelong nail biter grew a full set
    former counter assistant | a circle for sensitive skin | notes after use, a list of mistakes, swapped samples | get through the change of season | number | 260 notes after use collected
    perfumer | a table where you mix your own scent | a smelling class, thirty materials, a bottle to take home | find a scent you wear every day | certificate | certificate in perfumery
  `,
  clothing: `
    pattern maker | trousers for shorter women | seven sizes, real fittings, free hems | buy trousers without standing on tiptoe | years | 11 years of patterns
    second-hand shop owner | a weekend market for old clothes | collecting, washing, mending, matching | find your clothes their next wardrobe | number | 1,900 pieces passed on last year
    style adviser | wardrobe sorting, one to one | counting, keeping, a book of outfits | choose clothes in three minutes | case | a client went from 140 pieces to 60
    fabric buyer | a slow shop for linen and cotton | fabric notes, shrinkage, care afterwards | read the tag before you pay | third_party | guest lecturer of the textile association
    second generation of a uniform maker | a workshop for nursery smocks | measuring, hard-wearing cloth, stitched names | make a smock last three years | number | smocks for 37 nurseries
    hanfu enthusiast | hanfu you can run in | fewer layers, pockets, a day for fittings | wear hanfu to work | award | reworked clothing prize of the city craft fair
  `,
  mother_baby: `
    paediatric nurse | night-time answers for new parents | a sleep sheet, steps for fever, when to see a doctor | worry a little less at night | years | 9 years on a children’s ward
    owner of a picture-book library | a lending corner for under-threes | books by month of age, reading aloud together | see your child reach for a book | number | 21,000 loans so far
    lactation adviser | company with feeding at home | one visit, a week of calls, a record sheet | get through the first three months | certificate | certified lactation consultant
    father of two | a weekend camp for dads | routes outdoors, kit lists, what to do if | take your child out alone for a day | case | a father took his twins camping on his own
    dietitian | a plain kitchen for first foods | a week of ingredients, allergy watch, step videos | cook a baby’s meal in twenty minutes | degree | BSc in nutrition
    early-years teacher | play you can set up at home | four games a month, what to use instead of toys | play together fifteen minutes a day | number | 96 games for home
  `,
  fitness: `
    sports therapist | small classes for people who sit | a movement check, two sessions a week, desk stretches | sit all day without a sore back | years | 6 years of rehabilitation
    running leader | a morning run that begins with three kilometres | warm-up, groups by pace, stretching | run your first ten kilometres | number | 420 morning runs led
    former club swimmer | swimming for adult beginners | feeling the water, step by step, video review | learn to breathe before you count lengths | case | a learner afraid of water swam 200 metres
    yoga teacher | stretching online at nine in the evening | 25 minutes to follow, easier versions | loosen your neck before bed | certificate | 200-hour yoga certificate
    strength coach for women | strength classes for six | technique, a training log, monthly measures | lift a barbell correctly | number | 1,100 training logs written
    mountain guide | easy walks at the weekend | graded routes, kit to borrow, a sweep at the back | walk to a place with a sunrise | award | safety leader of the year, outdoor club
  `,
  food: `
    second generation of a noodle shop | a noodle shop opposite the market | broth made on site, noodles of the day, refills | have a hot bowl in the morning | years | 11 years at the stockpot
    baker | a corner bakery with natural yeast | four loaves a day, ingredients on the board, orders kept | taste the wheat | number | 120 loaves a day, then we close
    former hotel cook | a private kitchen with six tables | menus by number, notes on allergies, seasonal dishes | invite people without cooking | third_party | three times in the local food column
    a farmer’s daughter | a weekly box of vegetables | seven of the season, pictures of picking, recipe cards | put one more green on the table | number | 260 households now
    coffee roaster | a bean shop in the estate | small roasts, brewing classes, grinding | brew at home what you drink here | award | third in the city brewing contest
    owner of a sweet-soup shop | sweet soups by old recipes | slow cooking, less sugar if you like, warm to go | end the day with something light | case | a regular who came as a student now brings a child
  `,
  education: `
    maths teacher, ages 12 to 15 | a small class on mistakes only | a book of causes, weekly notes, talks with parents | find the step where marks are lost | years | 13 years of teaching maths
    handwriting teacher | twenty minutes of handwriting | a page a day, a better grip, a wall of work | write a clear hand | number | 8,600 pages corrected
    English teacher back from abroad | a reading corner for teenagers | graded readers, recordings, word cards | finish a book in English | degree | MA in applied linguistics
    coding teacher | weekends of learning by making games | small projects, code explained, a show | make a little game of your own | case | a ten-year-old wrote the draw for her class
    retired physics teacher | physics experiments for the kitchen | materials, drawn steps, why it works | do it before you learn the formula | third_party | volunteer guide at the science museum
    study planner | a timetable workshop for first-years | a look at the day, tasks in parts, a weekly review | finish homework an hour earlier | certificate | teaching certificate (upper secondary)
  `,
  finance: `
    former bank clerk | company with household accounts | a sheet, a monthly review, answers on bills | see where the money goes | years | 8 years at the counter
    insurance planner | a reading circle for policies | terms page by page, a table of gaps, how to claim | say what your policy covers | number | 570 policies sorted
    chartered accountant | early tax class for shop owners | rules for invoices, a calendar, common slips | file without a last-minute rush | certificate | chartered accountant
    pension researcher | a workshop on accounts for retirement | three ledgers, an estimate, a timetable | work out what is still missing | degree | MSc in social security
    former fund helpline agent | a class on risk for beginners | term cards, the risk test explained, a list of fees | ask three good questions before you order | case | a learner read the prospectus and returned a product
    volunteer speaker | talks against fraud for older people | real tricks, practised calls, an emergency card | hang up first, then check | third_party | speaker of the district police campaign
  `,
}
