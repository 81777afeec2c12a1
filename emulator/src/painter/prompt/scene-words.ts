import type { Lch } from "../colour.ts";
import type { Air, TimeOfDay } from "../palette.ts";

export const settingIds = [
  "sea",
  "beach",
  "lake",
  "river",
  "forest",
  "bamboo",
  "jungle",
  "desert",
  "skyline",
  "street",
  "snowfield",
  "mountains",
  "valley",
  "meadow",
  "garden",
  "space",
  "underwater",
  "clouds",
  "room",
  "table",
  "village",
  "planet",
  "portrait",
] as const;
export type SettingId = (typeof settingIds)[number];

export const styleIds = [
  "poster",
  "watercolour",
  "oil",
  "ink",
  "papercut",
  "pixel",
  "line",
  "film",
  "neon",
  "pastel",
  "ukiyoe",
  "lowpoly",
  "flat",
  "photo",
  "anime",
  "render",
  "noir",
  "stainedglass",
] as const;
export type StyleId = (typeof styleIds)[number];

/** Phrase lists are comma separated; phrases are matched longest first, after plurals are folded. */
export const settingWords: Record<SettingId, string> = {
  sea: "sea,ocean,open water,wave,open sea,seascape,pacific,atlantic,horizon over water",
  beach:
    "beach,coast,shore,seaside,coastline,seashore,low tide,ebb tide,tide,harbor,harbour,bay,sandy,cove,port,dock,pier",
  lake: "lake,pond,reflection,mirror water,lakeside,lagoon,reservoir,still water,swamp,wetland",
  river: "river,stream,creek,canal,brook,riverbank",
  forest: "forest,wood,woodland,woodland path,grove,pine forest,redwood,taiga,autumn forest",
  bamboo: "bamboo,bamboo forest,bamboo grove",
  jungle: "jungle,rainforest,tropical forest,tropic,tropical",
  desert: "desert,dune,sahara,canyon,mesa,savanna,savannah,wasteland,sand dune,oasis",
  skyline: "city,skyline,cityscape,metropolis,downtown,skyscraper,megacity,new york,shanghai,hong kong,urban",
  street:
    "street,alley,road at night,market,shopfront,tokyo,old town street,night market,sidewalk,lane,crosswalk,neon sign,back street",
  snowfield:
    "snowfield,snowy field,tundra,arctic,antarctica,snow covered,ice field,glacier,polar,north pole,iceberg",
  mountains: "mountain,peak,alp,himalaya,mountain range,summit,cliff,ridge,highland,yosemite,dolomite",
  valley:
    "valley,hill,rolling hill,countryside,terrace,rice terrace,rice field,tuscany,landscape,farmland,vineyard,fjord,nature,scenery,wilderness",
  meadow:
    "meadow,field,grassland,grass,prairie,lawn,wheat field,flower field,lavender,lavender field,pasture,plain,wheat,farm,tulip field,sunflower field",
  garden: "garden,park,courtyard,backyard,orchard,zen garden,flower garden,botanical,greenhouse,yard",
  space:
    "space,outer space,galaxy,cosmo,cosmic,universe,orbit,nebula,starfield,milky way,deep space,black hole,interstellar",
  underwater:
    "underwater,under the sea,deep sea,coral reef,reef,undersea,seabed,ocean floor,coral,under water,kelp",
  clouds:
    "sky,above the cloud,cloudscape,sea of cloud,in the sky,in the air,floating in the sky,heaven,flying,cloud",
  room: "room,window,interior,indoor,library,kitchen,living room,bedroom,windowsill,window sill,cafe,coffee shop,studio apartment,attic,house interior,office,fireplace,workshop,bar,restaurant,sofa",
  table:
    "table,still life,desk,product shot,product photo,pedestal,studio shot,on a plate,tabletop,wooden table",
  village: "village,town,hamlet,cottage village,old town,medieval town,fishing village,santorini,venice",
  planet:
    "mars,alien planet,planet surface,moon surface,lunar surface,alien world,on the moon,red planet,alien landscape",
  portrait: "portrait,close up,closeup,close-up,headshot,face,bust",
};

export const timeWords: Record<TimeOfDay, string> = {
  dawn: "dawn,sunrise,early morning,morning,morning light,daybreak,first light,misty morning",
  day: "day,noon,midday,daylight,sunny,bright,afternoon,blue sky,sunlight,daytime,summer day",
  golden:
    "golden hour,golden light,late afternoon,warm light,golden,honey light,backlit,sun ray,soft sunlight,warm glow",
  sunset: "sunset,evening,sundown,evening glow,setting sun,red sky",
  dusk: "dusk,twilight,blue hour,nightfall",
  night:
    "night,midnight,moonlight,moonlit,starry,starry night,starry sky,night sky,star,nighttime,dark,stargazing,milky way,firefly",
};

export const airWords: Record<Air, string> = {
  clear: "clear,clear sky,cloudless,clear weather",
  cloudy: "cloudy,cloud,fluffy cloud,white cloud,drifting cloud",
  overcast: "overcast,grey sky,gray sky,gloomy,moody",
  fog: "fog,foggy,mist,misty,haze,hazy,steam,smoky,ethereal,smoke",
  rain: "rain,rainy,drizzle,raining,shower,rain soaked,wet street,rain puddle",
  storm: "storm,stormy,thunder,lightning,thunderstorm,tempest,thunderous,hurricane",
  snow: "snow,snowy,snowing,snowfall,blizzard,snowflake,winter,frost,frosty,snow covered",
  aurora: "aurora,northern light,aurora borealis,polar light",
};

export type Season = "spring" | "summer" | "autumn" | "winter";
export const seasonWords: Record<Season, string> = {
  spring: "spring,blossom,cherry blossom,sakura,blooming,bloom,peach blossom,plum blossom",
  summer: "summer,midsummer",
  autumn: "autumn,fall leaf,autumn leaf,maple,maple leaf,autumnal,falling leaf,autumn forest,harvest",
  winter: "winter,snow,snowy,snowfield,ice,icy,frozen,snow covered,christmas,glacier,arctic",
};

export const styleWords: Record<StyleId, string> = {
  poster:
    "poster,minimal poster,minimalist,minimal,travel poster,vintage poster,art deco,minimalism,screen print,graphic design",
  watercolour: "watercolor,watercolour,aquarelle,water colour,gouache,wash painting",
  oil: "oil painting,oil,impasto,impressionist,impressionism,van gogh,monet,acrylic,brush stroke,painterly,canvas,renaissance,baroque,classical painting",
  ink: "ink wash,ink,sumi,sumi e,chinese painting,chinese ink,shui mo,ink painting,calligraphy,traditional chinese painting,brush painting,ink wash painting",
  papercut: "paper cut,papercut,paper cutout,paper craft,layered paper,origami style,cut paper,paper art",
  pixel: "pixel art,pixel,8 bit,16 bit,8bit,16bit,retro game,pixelated,voxel",
  line: "line art,line drawing,sketch,pencil,pencil drawing,ink drawing,pen and ink,etching,engraving,coloring page,doodle,woodcut,charcoal,hand drawn",
  film: "film,35mm,35mm film,film photo,film photography,kodak,portra,analog,analogue,vintage photo,polaroid,film grain,fujifilm,cinestill,cinematic,retro,vintage,movie still",
  neon: "neon,cyberpunk,synthwave,vaporwave,retrowave,outrun,blade runner,glowing,hologram,futuristic,tron",
  pastel:
    "pastel,soft colour,soft color,kawaii,dreamy,cute style,candy,storybook,childrens book,children book,fairy tale",
  ukiyoe: "ukiyo e,ukiyoe,woodblock,woodblock print,hokusai,hiroshige,japanese print",
  lowpoly: "low poly,lowpoly,polygonal,geometric,faceted,polygon",
  flat: "flat,flat illustration,vector,vector art,flat design,illustration,cartoon,simple,clip art,logo,icon,sticker,infographic",
  photo:
    "photo,photograph,photorealistic,realistic,photography,dslr,hyperrealistic,8k,4k,uhd,photoreal,national geographic,wildlife photography,raw photo",
  anime: "anime,ghibli,manga,studio ghibli,makoto shinkai,cel shaded,anime style",
  render: "3d,3d render,octane,unreal engine,blender,render,cgi,claymation,isometric,pixar,ray tracing",
  noir: "noir,black and white,monochrome,grayscale,greyscale,b w,film noir,high contrast black",
  stainedglass: "stained glass,mosaic,tiffany glass,vitrail",
};

export const colourWords: Record<string, Lch> = {
  red: [0.58, 0.21, 27],
  crimson: [0.5, 0.2, 20],
  scarlet: [0.6, 0.23, 30],
  pink: [0.78, 0.13, 355],
  magenta: [0.6, 0.25, 335],
  orange: [0.72, 0.18, 55],
  amber: [0.78, 0.16, 72],
  coral: [0.72, 0.16, 32],
  peach: [0.85, 0.09, 55],
  gold: [0.8, 0.14, 85],
  golden: [0.8, 0.14, 82],
  yellow: [0.88, 0.17, 98],
  lemon: [0.92, 0.16, 105],
  green: [0.62, 0.16, 145],
  emerald: [0.6, 0.15, 160],
  mint: [0.88, 0.09, 165],
  olive: [0.58, 0.1, 115],
  teal: [0.6, 0.1, 195],
  turquoise: [0.76, 0.12, 190],
  cyan: [0.8, 0.13, 205],
  blue: [0.55, 0.18, 258],
  navy: [0.32, 0.11, 262],
  azure: [0.7, 0.14, 240],
  indigo: [0.4, 0.17, 280],
  purple: [0.5, 0.2, 300],
  violet: [0.55, 0.2, 295],
  lavender: [0.78, 0.1, 300],
  lilac: [0.8, 0.1, 310],
  brown: [0.45, 0.08, 55],
  beige: [0.87, 0.04, 80],
  cream: [0.94, 0.035, 90],
  ivory: [0.96, 0.02, 95],
  white: [0.96, 0.008, 90],
  silver: [0.82, 0.01, 250],
  grey: [0.62, 0.01, 250],
  gray: [0.62, 0.01, 250],
  black: [0.24, 0.015, 270],
  tabby: [0.62, 0.06, 65],
  ginger: [0.7, 0.15, 55],
  calico: [0.85, 0.07, 70],
};

export const countWords: Record<string, number> = {
  two: 2,
  pair: 2,
  couple: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  several: 4,
  many: 6,
  group: 4,
  flock: 7,
  herd: 5,
  school: 8,
  fleet: 5,
  dozen: 7,
  lots: 6,
  swarm: 8,
  bunch: 5,
  row: 4,
  some: 3,
  countless: 9,
  family: 3,
};
