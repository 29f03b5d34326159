// Draws the demo shop's pictures: one drawing per kind of product, one palette per colour.
// Run with `node src/demo/draw.mjs`; see README.md beside this file.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../main/resources/static/images/demo')

// ---------------------------------------------------------------- colour

/** Colour of the thing, and the tint it stands on. */
const palette = {
  moss: ['#75814a', 'sand'], forest: ['#355443', 'sage'], ember: ['#c8622c', 'sand'], rust: ['#99482e', 'blush'],
  ochre: ['#d6a03f', 'mist'], sand: ['#cdb083', 'mist'], oat: ['#dccbab', 'fern'], cream: ['#f1e8d6', 'tide'],
  slate: ['#637480', 'mist'], ink: ['#2c3a4d', 'stone'], lake: ['#3f7a8c', 'sand'], fog: ['#b9c2c0', 'blush'],
  charcoal: ['#44464a', 'stone'], plum: ['#70435a', 'blush'], clay: ['#bb7559', 'sage'], bark: ['#6e4b36', 'sand'],
  tan: ['#b67f4c', 'sage'], berry: ['#9c374b', 'blush'], steel: ['#b4bcbe', 'mist'], brass: ['#c49a4a', 'sage'],
  birch: ['#dcbd8d', 'sage'],
}
const tints = {
  sand: '#efe4d2', sage: '#dfe4d3', mist: '#dae2e3', blush: '#f0dccf', stone: '#e4dfd7', fern: '#b9c3a8',
  tide: '#b9c8c8', dusk: '#35425a',
}

const channels = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16))
const mix = (from, to, share) => {
  const target = channels(to)
  return '#' + channels(from)
    .map((value, i) => Math.round(value + (target[i] - value) * share).toString(16).padStart(2, '0')).join('')
}
const tones = hex => ({
  base: hex, light: mix(hex, '#fff3dc', .2), pale: mix(hex, '#fff6e8', .45),
  dark: mix(hex, '#1b1620', .17), deep: mix(hex, '#1b1620', .36), night: mix(hex, '#15121a', .62),
})
const tonesOf = name => tones(palette[name][0])

const rubber = tones('#3a3b3f'), leather = tonesOf('tan'), metal = tonesOf('steel'), brass = tonesOf('brass')
const wood = tonesOf('birch'), paper = tones('#f3ead8'), glow = tones('#f6c866')

// ---------------------------------------------------------------- shapes

const path = (fill, d) => `<path fill="${fill}" d="${d}"/>`
const line = (color, width, d, more = '') =>
  `<path fill="none" stroke="${color}" stroke-width="${width}"${more} d="${d}"/>`
const dashed = (color, width, d, dash = '9 8') => line(color, width, d, ` stroke-dasharray="${dash}"`)
const rect = (fill, x, y, width, height, radius = 0) =>
  `<rect fill="${fill}" x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''}/>`
const circle = (fill, x, y, radius) => `<circle fill="${fill}" cx="${x}" cy="${y}" r="${radius}"/>`
const oval = (fill, x, y, rx, ry) => `<ellipse fill="${fill}" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`
const moved = (transform, ...shapes) => `<g transform="${transform}">${shapes.join('')}</g>`
const faint = (opacity, ...shapes) => `<g opacity="${opacity}">${shapes.join('')}</g>`
let ids = 0 // counted anew in each file

/** The shapes on the left, and mirrored on the right. */
const both = (...shapes) => {
  const id = `b${++ids}`
  return `<g id="${id}">${shapes.join('')}</g><use href="#${id}" transform="matrix(-1 0 0 1 800 0)"/>`
}
/** Grown about the middle of a product picture. */
const grown = (by, ...shapes) => moved(`translate(${400 - 400 * by} ${510 - 510 * by}) scale(${by})`, ...shapes)
const times = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('')

/** The shapes, cut to the outline. */
const inside = (outline, ...shapes) => {
  const id = `c${++ids}`
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${shapes.join('')}</g>`
}
/** A filled outline with shapes cut to it. */
const solid = (fill, outline, ...shapes) => path(fill, outline) + inside(outline, ...shapes)

/**
 * The outline of a thing that is the same left and right of x = 400: the left half is given from
 * top to bottom as [x, y] (line), [cx, cy, x, y] or [c1x, c1y, c2x, c2y, x, y] (curves).
 */
const even = (start, ...steps) => {
  const letter = { 2: 'L', 4: 'Q', 6: 'C' }
  const mirror = numbers => numbers.map((n, i) => i % 2 ? n : 800 - n)
  const pairsBackwards = numbers =>
    numbers.reduceRight((pairs, n, i) => i % 2 ? pairs : [...pairs, n, numbers[i + 1]], [])
  const ends = [start, ...steps.map(step => step.slice(-2))]
  const left = steps.map(step => letter[step.length] + step.join(' ')).join('')
  const right = steps.map((step, i) =>
    letter[step.length] + mirror([...pairsBackwards(step.slice(0, -2)), ...ends[i]]).join(' ')).reverse().join('')
  return `M${start.join(' ')}${left}L${mirror(ends.at(-1)).join(' ')}${right}Z`
}

const box = (x, y, width, height, r = 0) => r
  ? `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}h${2 * r - width}q${-r} 0 ${-r} ${-r}v${2 * r - height}q0 ${-r} ${r} ${-r}Z`
  : `M${x} ${y}h${width}v${height}h${-width}Z`

/** The soft shadow a thing stands in. */
const ground = (y = 880, reach = 230, x = 400) =>
  faint(.1, oval('#241a12', x, y, reach, 20)) + faint(.12, oval('#241a12', x, y - 2, reach * .8, 11))

/** A wavering closed line, as on a map: one height of a hill. */
const contour = (x, y, radius) => {
  const reach = [1, 1.12, .94, 1.05, .86, 1.08, .96, .88].map((by, i) => {
    const angle = i * Math.PI / 4
    return [Math.round(x + Math.cos(angle) * radius * by * 1.15), Math.round(y + Math.sin(angle) * radius * by)]
  })
  const between = ([x1, y1], [x2, y2]) => `${(x1 + x2) / 2} ${(y1 + y2) / 2}`
  return `M${between(reach[7], reach[0])}`
    + reach.map((point, i) => `Q${point.join(' ')} ${between(point, reach[(i + 1) % 8])}`).join('') + 'Z'
}

// ---------------------------------------------------------------- clothing

const longSleeve = 'M262 268C218 284 200 332 188 404L132 716Q129 736 148 741L208 755Q226 757 231 738L292 470Z'
const shortSleeve = 'M262 268C226 280 206 306 192 344L146 446Q142 460 155 466L228 496Q240 500 246 488L292 400Z'

const bodyOf = ({ hem = 812, flare = 148 }) => even([338, 236],
  [306, 244, 276, 254, 252, 272], [262, 330, 268, 390, 264, 452],
  [262, 560, 400 - flare, hem - 140, 400 - flare, hem - 18], [400 - flare, hem, 418 - flare, hem])

const sleeves = (t, { sleeve = longSleeve, cuff, stripes }) => both(solid(t.base, sleeve,
  path(t.dark, sleeve === longSleeve ? 'M300 400L236 770H196L262 430Z' : 'M300 380L240 510L206 500L262 400Z'),
  sleeve === longSleeve ? line(t.light, 5, 'M226 318Q206 360 196 440L172 570') : '',
  stripes ? stripes(t) : '',
  cuff ? line(cuff, 34, sleeve === longSleeve ? 'M110 722L250 756' : 'M130 452L256 506') : ''))

const crease = t => both(line(t.dark, 5, 'M282 470Q306 520 300 590')) + line(t.dark, 4, 'M330 700Q340 740 336 784')

const torso = (t, o, ...details) => {
  const body = bodyOf(o)
  const hem = o.hem ?? 812
  return solid(t.base, body,
    path(t.dark, 'M566 230H640V900H500Q548 640 522 450Z'),
    o.yoke ? path(o.yoke, 'M200 200H600V352Q500 376 400 376T200 352Z') : '',
    o.hemBand ? rect(o.hemBand, 200, hem - 36, 400, 60) : '',
    ...details)
}

const zip = (t, pull, from = 280, to = 812) =>
  line(t.deep, 9, `M400 ${from}V${to}`) + dashed(t.light, 3, `M400 ${from + 6}V${to}`, '3 5')
  + rect(pull, 394, from + 14, 12, 34, 6)

const hood = t => {
  const outer = even([400, 96], [322, 98, 296, 176, 316, 252], [356, 272, 400, 306])
  return solid(t.base, outer, path(t.dark, 'M452 90H560V320H440Q500 200 452 90Z'))
    + solid(t.deep, even([400, 142], [352, 142, 334, 190, 344, 242], [366, 252, 400, 290]),
      path(t.night, even([400, 168], [368, 168, 356, 206, 362, 250], [400, 282])))
    + line(t.dark, 4, 'M332 236Q318 150 368 116')
}
const hoodBehind = t => solid(t.base, even([400, 108], [320, 112, 298, 190, 322, 262], [400, 292]),
  path(t.dark, 'M470 90H560V320H450Q500 200 470 90Z')) + line(t.dark, 5, 'M400 110V286')

const standCollar = t => path(t.deep, even([348, 194], [344, 246], [400, 268]))
  + solid(t.light, 'M346 192Q336 214 334 252L397 300V262Q362 236 346 192Z')
  + solid(t.dark, 'M454 192Q464 214 466 252L403 300V262Q438 236 454 192Z')
const shirtCollar = t => path(t.deep, even([400, 206], [362, 208, 344, 226], [352, 262, 400, 294]))
  + path(t.light, 'M348 214Q330 232 324 254L360 322L400 290Q360 262 348 214Z')
  + path(t.base, 'M452 214Q470 232 476 254L440 322L400 290Q440 262 452 214Z')
  + line(t.dark, 4, 'M325 254L360 320L398 290M475 254L440 320L402 290')
const crew = t => path(t.deep, even([340, 232], [364, 212, 400, 212], [400, 276], [350, 276, 340, 232]))
  + line(t.dark, 18, 'M338 234C348 290 452 290 462 234') + line(t.light, 14, 'M340 230Q366 214 400 214T460 230')
const rollNeck = t => solid(t.base, even([346, 168], [334, 200, 336, 246], [364, 274, 400, 274]),
  path(t.dark, 'M440 150H480V300H410Q452 230 440 150Z'),
  times(9, i => line(t.dark, 3, `M${352 + i * 12} 164L${348 + i * 13} 280`)))
  + path(t.deep, even([346, 168], [372, 152, 400, 152], [400, 180], [372, 180, 346, 168]))

const pocketsOf = {
  none: () => '',
  slanted: (t, a) => both(line(t.deep, 9, 'M312 590L286 700') + rect(a, 305, 588, 10, 30, 5)),
  chest: (t, a) => pocketsOf.slanted(t, a) + line(t.deep, 8, 'M450 372H520') + rect(a, 506, 368, 28, 9, 4),
  flap: t => both(solid(t.light, box(282, 606, 92, 110, 8), rect(t.base, 282, 640, 92, 90), rect(t.dark, 282, 640, 92, 6))
    + circle(t.deep, 328, 626, 6)),
  patch: t => both(solid(t.light, 'M280 602H374V700L362 716H292L280 702Z', rect(t.dark, 270, 602, 110, 10)))
    + path(t.light, 'M440 366H512V432L500 444H452L440 432Z') + rect(t.dark, 440, 366, 72, 9),
  kangaroo: (t, a) => path(t.light, 'M290 590H510L526 700V736H274V700Z') + path(t.dark, 'M290 590H510L514 618H286Z')
    + line(t.deep, 8, 'M290 604L278 690M510 604L522 690') + rect(a, 388, 588, 24, 20, 4),
}

/** Shell, anorak, parka, rain coat, chore coat, fleece jacket. */
const jacket = (t, o) => {
  const accent = o.accent ? tonesOf(o.accent).base : t.light
  const front = o.back
    ? line(t.dark, 5, 'M262 372Q400 408 538 372') + line(t.dark, 4, 'M400 392V800')
    : pocketsOf[o.pockets ?? 'slanted'](t, accent) + frontOf[o.front ?? 'zip'](t, accent, o)
  const neck = o.back ? ((o.neck ?? 'hood') === 'hood' ? hoodBehind(t)
    : path(t.dark, even([340, 236], [344, 196, 400, 190], [400, 256])))
    : { hood, stand: standCollar, shirt: shirtCollar, none: () => '' }[o.neck ?? 'hood'](t)
  return grown(1.08, ground(o.hem > 850 ? 930 : 906, 190)
    + sleeves(t, { cuff: o.cuff ? tonesOf(o.cuff).base : t.deep, stripes: o.pile && pileSleeve })
    + torso(t, { ...o, yoke: o.yoke && tonesOf(o.yoke).base }, crease(t), o.pile ? pile(t) : '', front)
    + neck)
}
const frontOf = {
  zip: (t, a, o) => zip(t, a, 290, o.hem ?? 812),
  half: (t, a) => zip(t, a, 290, 500) + line(t.dark, 4, 'M262 520Q400 540 538 520'),
  placket: (t, a, o) => rect(t.light, 380, 288, 40, 620) + rect(t.dark, 418, 288, 4, 620)
    + times(Math.floor(((o.hem ?? 812) - 330) / 92), i => circle(o.accent ? a : t.deep, 400, 342 + i * 92, 9)),
  toggles: (t, a, o) => line(t.deep, 5, `M400 290V${o.hem}`)
    + times(4, i => line(t.night, 6, `M360 ${390 + i * 105}H440`) + rect(wood.base, 386, 379 + i * 105, 28, 22, 9)),
}
const curl = (t, x, y) => `M${x} ${y}q9 -12 18 0t18 0`
const pile = t => faint(.55, line(t.dark, 4, times(10, row => times(7, i => curl(t, 262 + i * 46 + row % 2 * 22, 300 + row * 54)))))
const pileSleeve = t => faint(.55, line(t.dark, 4, times(8, row => curl(t, 210 - row * 9 + row % 2 * 18, 330 + row * 50))))

/** Down jacket and gilet: sewn chambers bulge at the edges. */
const bulges = (x1, y1, x2, y2, count, depth) => {
  const [dx, dy] = [(x2 - x1) / count, (y2 - y1) / count]
  const long = Math.hypot(dx, dy)
  const at = (n, by) => `${Math.round(x1 + dx * n - dy / long * -by)} ${Math.round(y1 + dy * n - dx / long * by)}`
  return times(count, i => `Q${at(i + .5, depth * 2)} ${at(i + 1, 0)}`)
}
const downJacket = (t, o) => {
  const rows = o.rows ?? 7
  const accent = o.accent ? tonesOf(o.accent) : t
  const body = `M338 236Q290 246 250 274${bulges(250, 274, 262, 800, rows, -9)}H538${bulges(538, 800, 550, 274, rows, -9)}Q510 246 462 236Z`
  const step = (800 - 274) / rows
  const chamber = i => path(i ? t.dark
    : t.base, `M200 ${274 + step * i}Q400 ${300 + step * i} 600 ${274 + step * i}V${258 + step * i}Q400 ${270 + step * i} 200 ${254 + step * i}Z`)
    + line(t.deep, 4, `M200 ${274 + step * i}Q400 ${300 + step * i} 600 ${274 + step * i}`)
    + line(t.light, 6, `M276 ${290 + step * i}q44 10 90 14`)
  const arm = `M256 276Q220 292 204 340${bulges(204, 340, 130, 712, 6, -9)}L222 746${bulges(222, 746, 284, 440, 5, -5)}Z`
  const arms = o.gilet ? both(path(t.deep, 'M252 274Q228 380 262 470L290 420L284 300Z')) : both(solid(t.base, arm,
    path(t.dark, 'M300 400L230 770H190L258 430Z'),
    times(6, i => line(t.deep, 4, `M${214 - i * 13} ${336 + i * 62}Q${244 - i * 13} ${368 + i * 62} ${310 - i * 13} ${362 + i * 62}`)),
    line(accent.dark, 30, 'M100 712L250 754')))
  return grown(1.08, ground(906, 190) + arms
    + solid(t.base, body, times(rows, chamber), path(faintShade, 'M520 230H640V830H470Q540 560 520 230Z'),
      o.yoke ? path(tonesOf(o.yoke).base, 'M200 200H600V360Q400 400 200 360Z') + line(t.deep, 4, 'M200 360Q400 400 600 360') : '')
    + zip(t, accent.base, 280, 804)
    + both(line(t.night, 8, 'M304 612L284 706'))
    + (o.neck === 'hood' ? hood(t) : solid(t.base, even([344, 182], [330, 216, 334, 252], [400, 286]),
      path(t.dark, 'M400 170H480V300H400Z'), line(t.deep, 4, 'M330 224Q400 250 470 224'))
      + path(t.deep, even([344, 182], [370, 168, 400, 168], [400, 200], [370, 200, 344, 182])) + line(t.deep, 8, 'M400 200V286')))
}
const faintShade = '#1b162018'

/** A light jacket quilted in diamonds. */
const quiltedJacket = (t, o) => {
  const accent = tonesOf(o.accent)
  const quilt = line(t.dark, 4, times(16, i => `M${40 + i * 52} 230L${340 + i * 52} 830M${760 - i * 52} 230L${460 - i * 52} 830`))
  return grown(1.12, ground(900, 190) + sleeves(t,
    { cuff: accent.base, stripes: () => line(t.dark, 4,
    times(8, i => `M120 ${300 + i * 60}L300 ${390 + i * 60}M120 ${400 + i * 60}L300 ${250 + i * 60}`)) })
    + torso(t, {}, quilt, path(faintShade, 'M530 230H640V830H480Q550 560 530 230Z'), line(accent.base, 22, 'M240 806H560'),
      both(path(t.base, box(282, 600, 86, 104, 6)) + rect(accent.base, 282, 600, 86, 12)))
    + line(accent.base, 24, 'M400 280V806') + times(5, i => circle(accent.deep, 400, 330 + i * 104, 8))
    + line(accent.base, 18, 'M338 236C352 276 376 290 400 296C424 290 448 276 462 236')
    + path(t.deep, even([346, 232], [372, 218, 400, 218], [400, 280], [360, 268, 346, 232])))
}

const knitLines = (t, from = 300, to = 776) =>
  faint(.5, line(t.dark, 3, times(11, i => `M${280 + i * 24} ${from}V${to}`)))
const cable = (t, x) => line(t.dark, 5,
  times(9, i => `M${x - 13} ${300 + i * 54}q26 20 26 44M${x + 13} ${300 + i * 54}q-26 20 -26 44`))
  + line(t.light, 4, `M${x - 24} 296V776M${x + 24} 296V776`)
const fairIsle = (t, accents) => {
  const [a, b] = accents.map(name => tonesOf(name).base)
  return line(a, 12, 'M140 290Q400 420 660 290') + line(b, 12, 'M140 354Q400 486 660 354')
    + dashed(paper.base, 16, 'M140 322Q400 453 660 322', '14 14') + dashed(paper.base, 7, 'M140 376Q400 510 660 376', '7 12')
}
const ribs = (t, y, height) => faint(.6, line(t.deep, 3, times(26, i => `M${252 + i * 12} ${y}v${height}`)))

/** Jumper, roll-neck, patterned yoke, cardigan. */
const jumper = (t, o) => {
  const pattern = { plain: () => knitLines(t), cables: () => cable(t, 400) + cable(t, 328) + cable(t, 472),
    yoke: () => fairIsle(t, o.accents), ribbed: () => faint(.8,
      line(t.dark, 4, times(17, i => `M${272 + i * 16} 250V776`))) }[o.pattern ?? 'plain']()
  const cardigan = o.cardigan ? path(paper.dark, 'M352 226L400 470L448 226Z')
    + line(t.dark, 26, 'M346 236Q362 380 400 470V812M454 236Q438 380 400 470')
    + times(4, i => circle(leather.deep, 400, 510 + i * 84, 11) + circle(leather.light, 398, 508 + i * 84, 4)) : ''
  return grown(1.14, ground(894, 190) + sleeves(t,
    { cuff: t.dark, stripes: o.pattern === 'yoke' ? () => fairIsle(t, o.accents) : () => faint(.5,
    line(t.dark, 3, 'M240 330L170 700M214 360L150 700')) })
    + torso(t, { hemBand: t.dark }, pattern, path(faintShade, 'M530 230H640V830H486Q550 560 530 230Z'), ribs(t, 776, 40),
    o.cardigan ? cardigan : '')
    + (o.cardigan ? path(t.deep, even([352, 226], [376, 212, 400, 212], [400, 232], [376, 232, 352, 226])) : o.neck === 'roll'
    ? rollNeck(t) : crew(t)))
}

const bands = (t, accent, step = 58) => times(9, i => rect(accent, 120, 300 + i * step, 560, step * .42))
const check = (t, accent) => faint(.42, line(t.night, 30, times(6, i => `M${270 + i * 62} 220V840`)
  + times(9, i => `M220 ${300 + i * 62}H580`)))
  + faint(.7, line(accent, 4, times(6, i => `M${300 + i * 62} 220V840`) + times(9, i => `M220 ${332 + i * 62}H580`)))
const checkSleeve = (t, accent) => faint(.42, line(t.night, 30, times(7, i => `M120 ${330 + i * 62}l190 40`) + 'M226 300L150 740'))
  + faint(.7, line(accent, 4, times(7, i => `M120 ${362 + i * 62}l190 40`) + 'M262 300L190 740'))

/** Tee. */
const tee = (t, o) => {
  const accent = o.stripe && tonesOf(o.stripe).base
  const stripes = accent && (() => times(8, i => line(accent, 24, `M100 ${338 + i * 58}l220 92`)))
  return grown(1.14, ground(886, 180) + sleeves(t, { sleeve: shortSleeve, stripes })
    + torso(t, { hem: 800, flare: 138 }, accent ? bands(t, accent) : '', crease(t), line(t.dark, 4, 'M240 782H560'),
      path(faintShade, 'M530 230H640V830H486Q550 560 530 230Z'),
      o.pocket ? path(t.light, 'M446 372H520V450L483 468L446 450Z') + line(t.dark, 4, 'M446 386H520') : '')
    + crew(t))
}

/** Flannel and field shirts. */
const shirt = (t, o) => {
  const accent = o.check && tonesOf(o.check).base
  const chest = o.pockets === 'flap' ? both(path(t.light, box(288, 384, 76, 88, 6))
    + path(t.dark, 'M288 384H364V404L326 420L288 404Z') + circle(t.deep, 326, 406, 5))
    : path(t.light, 'M440 384H510V452L475 466L440 452Z') + line(t.dark, 4, 'M440 398H510')
  return grown(1.14, ground(886, 180) + sleeves(t, { cuff: t.dark, stripes: accent && (() => checkSleeve(t, accent)) })
    + torso(t, { hem: 806, flare: 142 }, accent ? check(t, accent) : crease(t),
    path(faintShade, 'M530 230H640V830H486Q550 560 530 230Z'),
      accent ? chest.replaceAll(t.light, t.dark) : chest,
      rect(accent ? t.dark : t.light, 384, 280, 32, 540), line(t.deep, 3, 'M417 290V820'))
    + times(6, i => circle(accent ? paper.base : t.deep, 400, 346 + i * 82, 7)) + shirtCollar(t))
}

/** Trousers and shorts. */
const trousers = (t, o) => {
  const end = o.short ? 560 : 872
  const outline = even([284, 138], [262, 300, 246, 420, 250, 520], [o.short ? 240 : 262, end], [o.short ? 384 : 366, end + 6],
    [o.short ? 388 : 384, 600, 394, 410], [400, 398])
  const accent = o.accent ? tonesOf(o.accent) : t
  return moved(o.short ? 'translate(-140 30) scale(1.35)' : 'translate(0 -8)', ground(o.short ? 620 : 916, o.short ? 150 : 190)
    + solid(t.base, outline, path(t.dark, 'M400 390L392 900H340Q372 600 360 470Z'),
    path(t.dark, 'M560 120H600V900H500Q552 560 560 120Z'),
      o.cargo ? both(solid(t.light, box(250, 470, 86, 108, 8), rect(t.dark, 250, 496, 90, 5)) + circle(t.deep, 293, 484, 5)) : '',
      both(line(t.deep, 5, 'M292 190Q330 220 316 300') + (o.short ? '' : line(t.light, 5, `M300 420Q290 600 306 ${end - 20}`))),
      both(line(t.deep, 6, `M230 ${end - 18}H400`)), line(t.deep, 5, 'M400 178V392M400 330Q430 320 432 178'))
    + solid(accent.dark, even([286, 126], [281, 176], [400, 182]), line(accent.deep, 4, 'M270 178H530'))
    + both(rect(t.light, 318, 120, 14, 64, 4)) + rect(t.light, 393, 120, 14, 20, 4)
    + (o.belt ? rect(leather.dark, 284, 140, 232, 22, 3) + rect(brass.base, 376, 134, 48, 34, 6)
    + rect(leather.deep, 386, 143, 28, 16, 3) : circle(t.night, 400, 154, 9)))
}

/** Beanies: a folded cuff, with or without a bobble. */
const beanie = (t, o) => {
  const accent = o.accent ? tonesOf(o.accent) : t
  const crown = even([400, 290], [250, 290, 186, 420, 186, 610], [186, 640])
  const cuff = even([180, 588], [160, 590, 160, 616], [160, 722], [160, 752, 190, 754], [290, 772, 400, 772])
  return ground(834, 230)
    + (o.bobble ? circle(accent.base, 400, 264, 84) + path(accent.dark, 'M460 205A84 84 0 0 1 330 310Q450 300 460 205Z')
      + line(accent.light, 6, 'M352 230l14 12M384 210l8 16M346 270l18 2M420 236l-4 18M390 258l14 10') : '')
    + solid(t.base, crown, o.stripes ? o.stripes.map((name, i) => rect(tonesOf(name).base, 150, 420 + i * 52, 500, 34)).join('')
    : '',
      path(t.dark, 'M500 260H640V650H520Q590 440 460 300Z'),
      faint(.7, line(t.deep, 4,
        [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(i => `M${400 + i * 6} 300Q${400 + i * 40} 380 ${400 + i * 42} 620`).join(''))))
    + solid(t.light, cuff, path(t.base, 'M420 560H660V790H400Q460 680 420 560Z'),
    path(t.dark, 'M560 560H660V790H520Q590 680 560 560Z'),
      faint(.55, line(t.deep, 4, times(16, i => `M${176 + i * 30} 590V770`))))
    + (o.patch ? path(leather.base, box(452, 652, 84, 62, 6)) + dashed(leather.light, 3, box(460, 660, 68, 46, 3), '6 5') : '')
}

/** A pair of socks. */
const socks = (t, o) => {
  const accent = tonesOf(o.accent)
  const outline = 'M262 150H432V560Q436 606 500 636Q596 676 600 740Q596 808 520 812H372Q276 806 266 700Q270 620 262 560Z'
  const sock = shade => solid(shade.base, outline,
    o.stripes ? o.stripes.map((name, i) => rect(tonesOf(name).base, 240, 262 + i * 62, 220, 36)).join('') : '',
    path(shade.dark, 'M392 140H450V580Q480 640 620 690V600H700V860H420Q560 800 500 720Q380 640 392 140Z'),
    path(accent.base, 'M250 610Q350 640 352 740Q340 800 300 830H240Z'), path(accent.base, 'M520 620Q480 720 526 830H640V620Z'),
    rect(accent.base, 240, 140, 220, 78), rect(accent.dark, 392, 140, 60, 78),
    faint(.5, line(accent.deep, 4, times(13, i => `M${272 + i * 14} 140V214`))),
    o.ribbed ? faint(.4, line(shade.deep, 3, times(11, i => `M${278 + i * 15} 224V560`))) : '')
  return ground(862, 230) + moved('translate(74 -22) rotate(-7 400 500)', sock(tones(t.dark))) + moved('translate(-46 20)', sock(t))
}

// ---------------------------------------------------------------- footwear

const lugs = (color, from, to, y) => times(Math.floor((to - from) / 46), i => rect(color, from + i * 46, y, 32, 18, 4))
const laces = (t, count, [x1, y1], [x2, y2]) => times(count, i => {
  const [x, y] = [x1 + (x2 - x1) * i / (count - 1), y1 + (y2 - y1) * i / (count - 1)]
  return line(t.pale, 9, `M${x} ${y}l-58 ${20 + i * 3}`) + circle(brass.base, x - 62, y + 22 + i * 3, 8)
})

/** Laced boots: leather, light or lined. */
const boot = (t, o) => {
  const accent = tonesOf(o.accent ?? 'ochre')
  const sole = tonesOf(o.sole ?? 'charcoal')
  const upper = 'M262 310Q258 292 276 290L446 280Q464 280 466 298L476 440C486 520 560 548 628 584C684 612 702 660 698 726H238C226 630 280 500 262 310Z'
  const drawn = shade => solid(shade.base, upper,
    path(shade.dark, 'M236 640Q300 560 284 440Q380 560 520 640T720 690V760H220Z'),
    path(shade.light, 'M276 300L440 290L446 420Q360 380 284 400Z'),
    path(o.toe ? tonesOf(o.toe).base : shade.deep, 'M556 760Q560 640 620 560L740 580V760Z'),
    path(shade.deep, 'M220 760L232 560Q330 600 340 760Z'),
    dashed(shade.pale, 3, 'M548 740Q552 640 604 576M346 740Q340 600 250 560', '8 7'),
    line(shade.deep, 5, 'M286 440Q370 500 372 720M400 400Q440 560 560 640'),
    rect(accent.base, 250, 400, 36, 110, 6))
    + path(sole.dark, 'M232 716H702Q714 740 706 770H226Q222 742 232 716Z') + path(sole.light, 'M232 716H702L706 732H229Z')
    + lugs(sole.deep, 228, 716, 764) + path(sole.deep, 'M420 764H500V790H420Z')
  return ground(792, 270, 460) + moved('translate(-84 4)',
    moved('translate(58 -26)', drawn(tones(t.dark))),
    o.cuff ? path(paper.dark, 'M244 300Q232 262 268 256Q300 236 336 250Q372 234 408 248Q448 236 470 254Q496 266 482 300Z')
      : path(t.night, 'M272 292Q360 262 452 284Q440 312 360 312T272 292Z'),
    drawn(t),
    path(accent.dark, 'M452 284L500 296Q506 420 520 470Q556 530 610 566L590 590Q500 540 470 460Z'),
    laces(accent, 6, [494, 330], [594, 556]),
    o.cuff ? path(paper.light, 'M246 292Q228 316 250 336Q264 360 292 346Q316 366 342 346Q370 364 394 344Q424 358 444 338Q480 340 482 312Q492 288 468 280Q360 306 246 292Z')
      + line(paper.dark, 5, 'M284 318l10 12M330 322l6 14M384 316l8 12M436 310l6 12') : '',
    line(t.pale, 10, 'M262 318Q246 290 262 262'))
}

/** Rubber boots and Chelsea boots: nothing to lace. */
const pullOnBoot = (t, o) => {
  const top = o.tall ? 150 : 360
  const accent = tonesOf(o.accent)
  const upper = `M272 ${top}H456L466 500C474 556 548 576 612 606C672 636 686 676 684 730H250C240 640 280 560 272 ${top}Z`
  const drawn = shade => solid(shade.base, upper,
    path(shade.dark, `M400 ${top}H480V480Q500 560 700 640V740H600Q560 640 470 600Q410 560 400 ${top}Z`),
    path(shade.deep, 'M230 740Q420 700 700 716V760H230Z'),
    o.tall ? rect(accent.base, 250, top, 230, 44) + rect(accent.dark, 400, top, 90, 44)
      + line(shade.light, 9, 'M300 230L306 470Q306 540 288 620') + rect(shade.dark, 286, 230, 40, 60, 6)
      : path(accent.dark, 'M322 350H420L404 560Q372 590 344 560Z')
        + times(6, i => line(accent.deep, 3, `M${338 + i * 13} 366L${346 + i * 10} 556`))
        + line(shade.light, 8, 'M492 560Q560 590 620 640'))
    + (o.tall ? '' : rect(accent.base, 290, top - 34, 20, 60, 8))
    + path(rubber.base, 'M244 722H688Q698 744 690 774H240Q236 744 244 722Z')
    + path(o.tall ? accent.base : rubber.light, 'M244 722H688L691 736H242Z')
    + path(rubber.deep, 'M240 774H360V790H250Q242 786 240 774ZM420 774H690Q686 790 674 790H420Z')
  return ground(792, 260, 450) + moved(o.tall ? 'translate(-84 4)' : 'translate(-118 -58) scale(1.08)',
    moved('translate(60 -28)', drawn(tones(t.dark))), path(t.night, `M274 ${top}Q364 ${top - 26} 454 ${top}Z`), drawn(t))
}

/** Trail and approach shoes. */
const shoe = (t, o) => {
  const accent = tonesOf(o.accent), sole = tonesOf(o.sole ?? 'cream')
  const upper = 'M176 470Q168 430 204 428Q250 452 306 430Q340 412 366 404Q392 440 436 480C506 536 580 542 638 566C680 584 690 616 684 660H150C140 600 184 560 176 470Z'
  const drawn = shade => path(shade.night, 'M204 428Q280 380 366 404L330 460H220Z') + solid(shade.base, upper,
    path(shade.dark, 'M140 620Q330 520 450 600T700 620V680H140Z'),
    o.toe === 'cap' ? path(accent.dark, 'M580 680Q590 590 630 540L720 560V680Z')
      : path(shade.deep, 'M600 680Q600 630 640 560L720 570V680Z'),
    path(accent.base, 'M160 430L220 440Q216 540 262 640H140Z'), path(accent.dark, 'M140 560Q200 580 240 680H130Z'),
    o.lines === 'wave' ? line(accent.base, 15, 'M262 640Q330 500 400 640M350 650Q420 520 480 650')
      : line(accent.base, 17, 'M300 670L400 520M372 670L450 560M444 670L500 590'),
    o.mesh ? faint(.5, dashed(shade.light, 5, 'M520 580H600M500 600H610M530 560H590', '2 12')) : '')
    + path(sole.base, 'M148 640Q300 676 440 660T690 640Q704 670 690 706H160Q140 680 148 640Z')
    + path(sole.dark, 'M154 676Q420 700 698 676Q698 692 690 706H160Z')
    + path(rubber.base, 'M158 702H692Q688 722 672 724H176Q162 720 158 702Z')
    + lugs(rubber.deep, 176, 690, 716)
  return ground(740, 290, 420) + grown(1.08, moved('translate(-52 20)',
    moved('translate(58 -38)', drawn(tones(t.dark))), drawn(t),
    path(t.deep, 'M330 416Q356 392 376 398L470 486Q500 516 552 532L520 556Q440 540 400 500Z'),
    times(5, i => line(accent.pale, 9, `M${392 + i * 34} ${432 + i * 24}l-40 ${30 - i * 2}`)),
      line(t.deep, 10, 'M200 432Q184 410 196 394')))
}

/** A felt hut clog. */
const clog = (t, o) => {
  const accent = tonesOf(o.accent)
  const upper = 'M300 520Q330 480 400 476C540 480 650 540 668 640Q670 660 664 680H262Q240 600 300 520Z'
  const drawn = shade => path(shade.deep, 'M170 560Q180 540 300 520L320 680H170Q150 620 170 560Z') + solid(shade.base, upper,
    path(shade.dark, 'M260 620Q420 580 520 620T700 660V700H250Z'), line(shade.light, 8, 'M420 500Q540 520 606 590'),
    line(accent.base, 22, 'M296 524Q356 500 420 484'), dashed(accent.base, 4, 'M300 640Q340 560 470 520', '10 9'))
    + path(wood.base, 'M152 664H676Q694 690 680 724H174Q146 700 152 664Z')
    + path(wood.dark, 'M154 696H688L680 724H174Q160 716 154 696Z')
    + circle(brass.base, 300, 664, 9) + circle(brass.base, 640, 668, 8) + circle(brass.base, 420, 672, 8)
    + circle(brass.base, 540, 672, 8)
  return ground(732, 280, 420) + grown(1.06, moved('translate(-44 0)', moved('translate(60 -46)', drawn(tones(t.dark))), drawn(t)))
}

// ---------------------------------------------------------------- packs

const buckle = (x, y, width = 34) => rect(rubber.deep, x - width / 2, y, width, 26, 5)
  + rect(rubber.light, x - width / 2 + 6, y + 6, width - 12, 6, 2)
const packShape = (top, wide, bottom = 850) => even([400 - wide * .5, top],
  [400 - wide * .86, top, 400 - wide * .92, top + 70], [400 - wide, bottom - 210], [400 - wide, bottom - 60],
    [400 - wide, bottom, 400 - wide + 60, bottom])
const shoulderStraps = t => both(path(t.night, 'M330 180Q210 260 204 520L172 800L204 806L248 520Q262 320 360 250Z'))
const grabHandle = (t, top) => line(t.night, 20, `M352 ${top + 20}Q352 ${top - 54} 400 ${top - 54}T448 ${top + 20}`)
const sidePockets = t => both(path(t.dark, 'M214 590L160 620Q146 720 176 826L240 836Z') + line(t.deep, 7, 'M162 624L220 594'))

/** Zipped daypack. */
const daypack = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(868, 230) + shoulderStraps(t) + grabHandle(t, 196) + (o.plain ? '' : sidePockets(t))
    + solid(t.base, packShape(176, 196), path(t.dark, 'M500 150H640V880H470Q560 600 500 150Z'),
      line(t.light, 8, 'M256 300Q232 420 226 560'), line(t.deep, 11, 'M236 500Q226 250 400 250T564 500'),
        dashed(accent.base, 4, 'M236 500Q226 250 400 250T564 500', '3 6'),
      o.base ? path(tonesOf(o.base).base, 'M180 760H620V880H180Z') + path(tonesOf(o.base).dark, 'M480 760H620V880H470Z') : '')
    + solid(t.light, 'M258 560Q258 536 284 536H516Q542 536 542 560L552 776Q552 806 520 806H280Q248 806 248 776Z',
      path(t.base, 'M440 520H600V830H400Q470 700 440 520Z'), rect(t.dark, 240, 530, 330, 16), line(t.deep, 9, 'M266 592H534'))
    + rect(accent.base, 500, 586, 14, 46, 7) + rect(accent.base, 240, 440, 14, 50, 7)
    + (o.patch ? path(leather.base, box(352, 380, 96, 96, 14)) + dashed(leather.light, 3, box(362, 390, 76, 76, 8), '6 5') : '')
    + (o.bungee ? line(accent.base, 6, 'M300 540L500 480M500 540L300 480M300 480L500 420M500 480L300 420')
    + times(2, i => circle(t.night, 300 + i * 200, 420, 8) + circle(t.night, 300 + i * 200, 480, 8)) : '')
}

/** Roll-top pack. */
const rollTop = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(868, 230) + shoulderStraps(t) + sidePockets(t)
    + solid(t.base, even([238, 300], [226, 500], [210, 800], [210, 850, 260, 850], [400, 850]),
      path(t.dark, 'M500 240H640V880H470Q560 600 500 240Z'), path(t.deep, 'M180 740H640V880H180Z'),
        line(t.light, 8, 'M266 360Q250 460 246 600'))
    + solid(t.light, even([226, 200], [214, 256], [226, 312], [400, 326]), path(t.base, 'M180 252Q400 276 620 252V340H180Z'),
    path(t.dark, 'M520 190H620V340H500Z'), line(t.deep, 4, 'M200 252Q400 274 600 252'))
    + rect(t.night, 386, 196, 28, 420) + buckle(400, 372, 50) + rect(accent.base, 386, 540, 28, 76, 4)
    + both(line(t.night, 16, 'M226 262Q196 300 214 400') + buckle(216, 390, 30))
    + solid(t.light, 'M272 520H528L540 700Q540 722 518 722H282Q260 722 260 700Z', path(t.base, 'M430 500H560V740H420Z'),
    rect(t.dark, 240, 516, 330, 12))
    + line(t.deep, 9, 'M284 566H516') + rect(accent.base, 288, 560, 44, 12, 6)
}

/** Trekking pack with a lid, hip belt and a mat below. */
const trekkingPack = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(886, 220) + shoulderStraps(t) + grabHandle(t, 140)
    + both(path(t.dark, 'M232 380L176 410Q164 560 180 700L236 720Z') + line(t.deep, 8, 'M180 440L232 420')
    + path(t.night, 'M220 700L128 730Q120 760 134 776L226 756Z'))
    + rect(accent.base, 214, 790, 372, 84, 42) + rect(accent.dark, 400, 790, 186, 84, 42) + circle(accent.deep, 544, 832, 30)
    + circle(accent.base, 544, 832, 14)
    + solid(t.base, even([244, 260], [228, 500], [222, 740], [222, 800, 280, 800], [400, 800]),
      path(t.dark, 'M500 240H640V820H470Q560 560 500 240Z'), line(t.light, 8, 'M268 380V600'),
        line(t.deep, 8, 'M316 330L300 800M484 330L500 800'))
    + path(t.light, 'M318 470H482L490 730H310Z') + path(t.base, 'M420 470H482L490 730H400Z') + line(t.deep, 8, 'M326 510H474')
    + solid(t.light, even([272, 140], [224, 150, 216, 230], [214, 300], [214, 322, 240, 322], [400, 334]),
    path(t.base, 'M440 130H600V350H400Q470 240 440 130Z'), line(t.deep, 9, 'M250 236Q400 262 550 236'),
    rect(accent.base, 286, 236, 14, 44, 7))
    + both(rect(t.night, 306, 310, 20, 140) + buckle(316, 410)) + both(rect(t.night, 270, 780, 20, 104))
    + both(line(t.night, 10, 'M232 470L308 500M228 620L306 640'))
}

/** Canvas pack with a flap and leather straps. */
const flapPack = (t, o) => {
  const accent = tonesOf(o.accent ?? 'tan')
  return ground(868, 230) + shoulderStraps(accent) + grabHandle(accent, 216)
    + both(path(t.dark, 'M214 600L172 640Q158 720 184 810L240 826Z') + rect(accent.dark, 166, 640, 60, 16, 6))
    + solid(t.base, packShape(210, 192), path(t.dark, 'M500 190H640V880H470Q560 600 500 190Z'),
    rect(accent.dark, 180, 800, 440, 60))
    + solid(t.light, even([300, 200], [226, 206, 214, 300], [204, 540], [206, 580, 250, 582], [400, 596]),
    path(t.base, 'M450 180H640V610H420Q500 400 450 180Z'),
    dashed(t.dark, 4, 'M222 530Q226 564 260 566Q400 580 540 566T578 530', '10 8'), line(t.pale, 7, 'M248 280Q236 330 232 400'))
    + path(t.light, 'M284 640H516L522 770H278Z') + path(t.base, 'M420 640H516L522 770H410Z')
    + both(path(accent.base, 'M292 480H330V690L311 712L292 690Z') + path(accent.dark, 'M318 480H330V690L311 712Z')
    + rect(brass.base, 284, 600, 54, 36, 6) + rect(accent.dark, 294, 610, 34, 16, 3) + circle(accent.deep, 311, 672, 4))
}

/** Duffel with two handles. */
const duffel = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(740, 320) + line(t.night, 22, 'M250 470Q262 260 400 260T550 470')
    + solid(t.base, 'M150 420Q108 426 104 560Q104 720 160 726H640Q696 720 696 560Q692 426 650 420Z',
      path(t.dark, 'M90 640Q400 690 710 600V740H90Z'), path(t.light, 'M90 400H710V470Q400 440 90 480Z'),
      path(t.deep, 'M90 400H170Q150 560 176 740H90ZM710 400H630Q650 560 624 740H710Z'),
      line(t.night, 10, 'M176 446Q400 428 624 446'), dashed(accent.base, 4, 'M176 446Q400 428 624 446', '3 6'))
    + both(rect(accent.base, 244, 424, 30, 304) + rect(accent.dark, 264, 424, 10, 304))
    + rect(accent.base, 596, 440, 54, 14, 7)
    + solid(t.light, 'M322 540H478V660Q478 676 462 676H338Q322 676 322 660Z', path(t.base, 'M420 520H500V690H400Z'),
    rect(t.dark, 310, 536, 180, 12)) + line(t.deep, 8, 'M340 580H460')
    + line(accent.base, 26, 'M259 440Q270 310 400 310T541 440') + line(accent.dark, 6, 'M270 440Q282 322 400 322T530 440')
    + path(t.night, box(352, 292, 96, 40, 14))
}

/** Sling across the shoulder. */
const sling = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(800, 220) + line(t.night, 30, 'M236 566Q180 220 380 170T600 560')
    + line(t.deep, 8, 'M248 560Q200 240 382 192T588 556') + buckle(262, 330, 54)
    + moved('rotate(-8 400 620)', solid(t.base, even([260, 500], [190, 510, 186, 620], [190, 764, 270, 768], [400, 776]),
      path(t.dark, 'M160 690Q400 760 640 620V800H160Z'), path(t.light, 'M160 480H640V540Q400 520 160 560Z'),
        line(t.deep, 11, 'M220 566Q400 548 580 566'), dashed(accent.base, 4, 'M220 566Q400 548 580 566', '3 6'))
      + solid(t.light, 'M276 630H524L514 730Q510 744 494 744H306Q290 744 286 730Z', path(t.base, 'M420 600H560V770H390Z'),
      rect(t.dark, 260, 626, 280, 12)) + rect(accent.base, 560, 560, 14, 50, 7) + rect(accent.base, 296, 650, 40, 26, 4))
}

/** Market tote. */
const tote = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(846, 230) + line(accent.deep, 22, 'M318 410Q322 190 400 190T482 410')
    + solid(t.base, even([206, 392], [188, 800], [190, 832, 222, 832], [400, 836]),
    path(t.dark, 'M520 380H640V850H480Q560 640 520 380Z'), rect(accent.base, 150, 700, 500, 160),
    path(accent.dark, 'M506 700H640V850H480Z'),
      line(t.dark, 5, 'M150 424H650'), line(t.light, 7, 'M236 460L226 650'))
    + line(accent.base, 26, 'M300 520V420Q300 236 400 236T500 420V520')
    + both(path(accent.base, box(280, 470, 40, 66, 4)) + line(accent.light, 3, 'M288 480L312 526M312 480L288 526'))
}

/** Dry bag, rolled and clipped. */
const dryBag = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(872, 190) + path(t.night, 'M252 300Q200 180 400 170T548 300L528 310Q540 204 400 196T272 310Z')
    + solid(t.base, even([262, 300], [244, 420], [240, 820], [240, 866, 300, 870], [400, 876]),
    path(t.dark, 'M500 270H600V900H470Q540 600 500 270Z'), path(t.deep, 'M200 790Q400 820 600 790V900H200Z'),
    line(t.light, 12, 'M282 400V740'), path(t.light, 'M330 306L350 470L372 306ZM430 306L446 420L470 306Z'))
    + solid(t.light, even([252, 232], [242, 270], [252, 312], [400, 320]), path(t.base, 'M200 272Q400 290 600 272V330H200Z'),
    line(t.deep, 4, 'M230 272Q400 290 570 272')) + buckle(400, 172, 70)
    + circle(accent.base, 400, 580, 74) + path(t.base, 'M332 600L376 548L408 586L432 560L470 600Q450 654 400 654T332 600Z')
    + line(accent.dark, 5, 'M340 604L376 560L410 600L432 576L462 604')
}

// ---------------------------------------------------------------- camp

/** Far hills in the tint's own tone, for things that stand outdoors. */
const hills = tint => path(mix(tint, '#5b6a5c', .12), 'M0 620L120 520L210 580L360 430L470 540L560 480L700 600L800 540V1000H0Z')
  + path(mix(tint, '#5b6a5c', .2), 'M0 700Q160 600 330 680T800 640V1000H0Z')
  + path(mix(tint, '#4d5a46', .3), 'M0 790Q300 736 800 780V1000H0Z')
const night = () => rect('#2b3650', 0, 0, 800, 1000)
  + faint(.8, times(14, i => circle('#f3e7c6', (i * 173 + 60) % 800, (i * 97 + 50) % 400, i % 3 + 2)))
  + path('#364560', 'M0 620L120 520L210 580L360 430L470 540L560 480L700 600L800 540V1000H0Z')
  + path('#2f3d4c', 'M0 700Q160 600 330 680T800 640V1000H0Z') + path('#26332f', 'M0 790Q300 736 800 780V1000H0Z')
const grass = () => faint(.3,
  line('#3f4a36', 5, 'M86 856h54M250 884h80M300 868h26M470 870h64M560 904h90M120 926h40M396 934h56M690 860h40')
  + line('#3f4a36', 5, [[196, 880], [430, 900], [640, 872], [80, 900],
  [730, 920]].map(([x, y]) => `M${x - 10} ${y - 16}l10 16l4 -28m-4 28l16 -20`).join('')))
const guys = color => both(line(color, 4, 'M150 640L52 806') + path(color, 'M46 800h12v20h-12Z'))

/** Dome tent, dark or lit from inside. */
const domeTent = (t, o) => {
  const accent = tonesOf(o.accent)
  const door = 'M400 470Q340 540 300 800H500Q460 540 400 470Z'
  return ground(808, 350) + guys(accent.base)
    + solid(t.base, 'M84 806Q130 420 400 396T716 806Z', path(t.dark, 'M470 380Q640 480 640 820H740V380Z'),
    path(t.light, 'M84 806Q140 500 330 402L250 806Z'),
      line(t.deep, 7, 'M84 806Q260 470 400 396Q540 470 716 806'), line(accent.base, 8, 'M100 790H700'))
    + (o.lit ? path(glow.base, door) + path(glow.pale, 'M400 560Q360 640 346 800H454Q440 640 400 560Z') : path(t.night, door)
    + path(accent.base, 'M330 800Q350 700 400 690T480 800Z') + path(accent.dark, 'M420 694Q470 720 480 800H440Z'))
    + path(t.pale, 'M400 466Q336 530 292 806H250Q300 540 400 466Z') + path(t.deep, 'M400 466Q470 540 506 806H540Q500 540 400 466Z')
    + path(accent.base, 'M300 430Q400 370 500 430L400 486Z') + path(accent.dark, 'M400 396Q460 400 500 430L400 486Z')
    + line(accent.deep, 6, 'M292 660L330 646') + grass()
}

/** Tunnel tent from the side. */
const tunnelTent = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(808, 360) + line(accent.base, 4, 'M130 560L40 806M690 640L766 806')
    + solid(t.base, 'M110 806Q100 520 220 480Q330 520 420 500Q540 520 620 580Q716 630 730 806Z',
      path(t.light, 'M110 806Q90 500 220 480Q236 640 230 806Z'), path(t.dark, 'M430 806Q450 600 420 500Q540 520 620 580L640 806Z'),
        path(t.deep, 'M636 806Q650 660 620 580Q740 620 740 806Z'),
      line(t.deep, 8, 'M230 806Q250 620 220 480M430 806Q450 620 420 500M636 806Q646 660 620 580'),
        line(accent.base, 8, 'M90 788H740'))
    + path(o.lit ? glow.base : t.night, 'M270 806Q262 640 300 610T390 620Q404 700 396 806Z')
    + path(t.pale, 'M300 606Q258 640 262 806H300Q282 700 300 606Z')
    + path(accent.base, 'M300 600Q340 592 396 616L392 640Q340 620 300 626Z')
    + path(accent.dark, box(500, 600, 76, 54, 20)) + line(t.light, 4, 'M512 626H564') + grass()
}

/** Cotton bell tent. */
const bellTent = (t, o) => ground(808, 350) + both(line(leather.base, 4, 'M180 600L40 806M210 560L96 812'))
  + solid(t.base, 'M400 250Q330 470 122 620L140 806H660L678 620Q470 470 400 250Z',
  path(t.dark, 'M400 250Q470 470 690 620L670 810H520Q520 560 400 250Z'),
  path(t.light, 'M400 250Q300 500 200 590L214 806H140L110 620Z'),
    line(t.dark, 5, 'M400 250Q352 480 262 624L270 806M400 250Q448 480 538 624L530 806'),
      path(tonesOf(o.accent).base, 'M100 616Q400 660 700 616V634Q400 678 100 634Z'))
  + path(o.lit ? glow.base : '#5a4636', 'M400 400Q372 560 330 640V806H470V640Q428 560 400 400Z')
  + (o.lit ? path(glow.pale, 'M400 560L366 806H434Z') : path('#7a5c42', 'M330 760H470V806H330Z'))
  + path(t.pale, 'M400 396Q364 560 296 650L306 806H340Q320 690 400 396Z')
  + path(t.dark, 'M400 396Q436 560 504 650L494 806H460Q480 690 400 396Z')
  + path(leather.dark, 'M394 216H406V260H394Z') + path(tonesOf(o.accent).base, 'M406 218L460 232L406 248Z') + grass()

/** Tarp pitched between two poles. */
const tarp = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(808, 330) + line(accent.base, 4, 'M190 480L60 806M610 480L740 806')
    + rect(wood.dark, 186, 470, 12, 338, 6) + rect(wood.dark, 602, 470, 12, 338, 6)
    + path(tonesOf(o.mat).base, 'M270 770H560L590 808H240Z') + path(tonesOf(o.mat).dark, 'M240 808L590 808L594 818H236Z')
    + oval(paper.base, 318, 776, 44, 18)
    + path(t.deep, 'M192 476Q400 540 608 476L700 720Q400 640 100 720Z')
    + solid(t.base, 'M192 476Q400 540 608 476L560 640Q400 600 240 640Z', path(t.light, 'M192 476L400 508L400 620L240 640Z'))
    + path(t.dark, 'M192 476L240 640L100 720Z') + path(t.dark, 'M608 476L560 640L700 720Z')
    + line(accent.base, 6, 'M100 720Q400 640 700 720M192 476Q400 540 608 476')
    + line(accent.base, 4, 'M100 720L56 812M700 720L744 812') + grass()
}

/** Mummy sleeping bag. */
const sleepingBag = (t, o) => {
  const accent = tonesOf(o.accent)
  const outline = even([400, 110], [262, 110, 236, 220, 240, 320], [246, 560, 286, 760, 296, 860], [302, 902, 400, 902])
  return ground(920, 150) + solid(t.base, outline, path(t.dark, 'M500 100H600V920H440Q520 560 500 100Z'),
    times(8, i => path(t.dark, `M200 ${416 + i * 60}Q400 ${444 + i * 60} 600 ${416 + i * 60}V${404 + i * 60}Q400 ${424 + i * 60} 200 ${404 + i * 60}Z`)
      + line(t.light, 6, `M276 ${430 + i * 60}q40 12 76 14`)),
    rect(accent.base, 200, 850, 400, 80))
    + solid(t.deep, even([400, 150], [306, 150, 290, 230, 300, 280], [310, 350, 400, 372]),
    path(accent.base, 'M280 260Q400 210 520 260V400H280Z'), path(accent.light, 'M330 300Q400 250 470 300Q480 350 400 352T330 300Z'))
    + line(t.light, 8, 'M268 230Q286 142 372 128') + line(t.night, 9, 'M486 320Q480 360 482 640')
    + rect(accent.base, 474, 630, 16, 40, 7) + circle(accent.deep, 400, 384, 8)
}

/** Inflated sleeping mat. */
const airMat = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(922, 160) + solid(t.base, even([400, 108], [262, 108, 250, 140, 252, 220], [274, 820], [282, 900, 400, 900]),
    times(5, i => rect(t.dark, 288 + i * 52, 90, 16, 830, 8) + rect(t.light, 264 + i * 52, 130, 8, 740, 4)),
      path(faintShade, 'M500 90H600V920H470Z'),
    path(accent.base, 'M240 100H560V178Q400 206 240 178Z'), line(accent.dark, 5, 'M240 178Q400 206 560 178'))
    + circle(rubber.base, 312, 148, 19) + circle(accent.light, 312, 148, 10)
}

/** Closed-cell mat, rolled and strapped. */
const rolledMat = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(730, 300) + rect(t.base, 110, 440, 540, 280, 60)
    + inside(box(110, 440, 540, 280, 60), rect(t.dark, 90, 600, 600, 140), rect(t.light, 90, 456, 600, 40),
    faint(.6, line(t.deep, 4, times(13, i => `M${130 + i * 42} 430V730`))))
    + rect(accent.base, 214, 434, 36, 292, 10) + rect(accent.dark, 214, 600, 36, 126, 10) + rect(accent.base, 470, 434, 36, 292, 10)
    + rect(accent.dark, 470, 600, 36, 126, 10) + buckle(232, 500, 48) + buckle(488, 500, 48)
    + oval(t.light, 628, 580, 76, 140) + oval(t.base, 630, 580, 62, 118)
    + line(t.deep, 10, 'M630 476Q680 500 678 590T620 670Q584 650 588 570T634 510Q660 540 654 590T620 630Q606 610 612 570')
    + line(accent.base, 20, 'M232 440Q240 320 360 320T488 440')
}

/** Folded wool blanket with stripes and fringe. */
const blanket = (t, o) => {
  const fold = (y, h, shade) => solid(shade.base,
    box(150, y, 500, h, 34), o.stripes.map((name, i) => rect(tonesOf(name).base, 208 + i * 58, y, i === 1 ? 44 : 26, h)).join(''),
    rect('#1b162022', 140, y + h * .62, 520, h), rect('#fff6e030', 140, y, 520, 14))
  return ground(772, 290) + fold(650, 112, tones(t.dark)) + fold(550, 112, t) + fold(446, 116, tones(t.light))
    + o.stripes.map((name, i) => line(tonesOf(name).dark, 6, times(3, j => `M${214 + i * 58 + j * 9} 760v34`))).join('')
    + line(t.dark, 6, times(26, i => `M${172 + i * 18.4} 760v${30 + i * 7 % 10}`))
    + path(leather.base, box(540, 520, 70, 50, 4)) + dashed(leather.light, 3, box(548, 528, 54, 34), '6 5')
}

// ---------------------------------------------------------------- lamps

const halo = (x, y, r) => faint(.15, circle(glow.base, x, y, r)) + faint(.2, circle(glow.base, x, y, r * .68))

/** Camp lantern with a frosted globe. */
const lantern = (t, o) => {
  const globe = even([328, 424], [286, 470, 286, 540], [286, 610, 326, 652], [400, 652])
  return (o.lit ? halo(400, 540, 330) : '') + ground(848, 180) + line(rubber.base, 16, 'M290 380Q280 190 400 190T510 380')
    + path(wood.base, box(342, 172, 116, 36, 18)) + path(wood.dark, 'M342 192H458Q456 208 440 208H360Q344 208 342 192Z')
    + solid(o.lit ? glow.base : paper.base, globe,
    o.lit ? path(glow.pale, even([360, 424], [330, 540], [364, 660], [400, 660]))
    : path(paper.dark, 'M450 400H530V660H430Q480 540 450 400Z'),
    path(o.lit ? '#fffbe8' : paper.pale, 'M318 450Q300 540 326 620H344Q326 540 342 450Z'))
    + both(line(rubber.base, 10, 'M334 420Q276 540 330 660'))
    + solid(t.base, even([400, 350], [300, 352, 300, 400], [300, 430], [400, 436]), path(t.dark, 'M450 340H520V440H440Z'),
    path(t.light, 'M310 366H350V430H310Z'), rect(t.deep, 290, 414, 220, 24))
    + solid(t.base, even([304, 644], [262, 830], [262, 850, 286, 850]), path(t.dark, 'M456 640H560V860H470Z'),
    path(t.light, 'M320 650H346L330 850H290Z'), rect(t.deep, 200, 640, 400, 20), rect(t.deep, 200, 826, 400, 30))
    + circle(t.night, 400, 748, 38) + circle(metal.light, 400, 748, 28) + circle(metal.base, 404, 752, 24)
    + line(t.night, 6, 'M400 730V748')
}

/** Storm lantern with a wire frame. */
const stormLantern = (t, o) => {
  const glass = even([344, 420], [296, 500, 300, 570], [304, 630, 344, 656], [400, 656])
  return (o.lit ? halo(400, 540, 330) : '') + ground(858, 190) + line(metal.dark, 9, 'M262 430Q262 150 400 150T538 430')
    + both(line(t.dark, 22, 'M316 330Q244 330 244 420V640Q246 690 300 710') + line(t.light, 5, 'M312 326Q238 332 238 420V630'))
    + path(o.lit ? glow.light : mix('#dfe8e6', t.base, .1), glass)
    + inside(glass, path(o.lit ? '#fff4cf' : '#eef3f0', 'M310 440Q290 560 336 650H356Q316 560 340 440Z'),
    path('#1b162012', 'M450 400H540V670H430Z'))
    + path(o.lit ? '#fff8df' : paper.dark, 'M400 500Q372 556 384 600H416Q428 556 400 500Z')
    + path(o.lit ? '#f0953c' : metal.dark, 'M388 600H412V660H388Z') + line(metal.dark, 6, 'M290 548Q400 580 510 548')
    + solid(t.base, even([356, 260], [350, 320], [310, 340, 310, 372], [340, 420], [400, 424]),
    path(t.dark, 'M420 240H500V430H420Z'), rect(t.deep, 300, 340, 200, 12)) + times(4, i => circle(t.night, 364 + i * 24, 388, 6))
    + rect(t.dark, 346, 240, 108, 24, 10)
    + solid(t.base, even([330, 650], [322, 700], [250, 720, 246, 790], [246, 850, 290, 852]), path(t.dark, 'M440 640H600V860H460Z'),
    path(t.light, 'M280 730H330V850H262Z'), rect(t.deep, 230, 830, 340, 30), rect(t.deep, 300, 690, 200, 10))
    + circle(metal.base, 486, 756, 22) + circle(metal.deep, 486, 756, 8)
}

/** Headlamp on its strap. */
const headlamp = (t, o) => {
  const accent = tonesOf(o.accent)
  return (o.lit ? halo(400, 600, 300) : '') + ground(800, 250)
    + path(accent.deep, 'M140 470Q150 300 400 300T660 470L626 560Q630 352 400 352T174 560Z')
    + line(accent.dark, 6, 'M156 460Q180 326 400 326T644 460')
    + solid(accent.base, 'M140 470Q140 640 290 672V590Q186 560 174 470Q168 420 200 380Q142 410 140 470Z',
    dashed(t.light, 8, 'M158 460Q154 600 300 632', '26 18'))
    + solid(accent.base, 'M660 470Q660 640 510 672V590Q614 560 626 470Q632 420 600 380Q658 410 660 470Z',
    dashed(t.light, 8, 'M642 460Q646 600 500 632', '26 18'))
    + solid(t.base, box(272, 536, 256, 210, 60), path(t.dark, 'M440 520H560V760H420Q470 640 440 520Z'),
    path(t.light, 'M280 536H520V556H280Z'), rect(t.deep, 260, 716, 300, 40)) + rect(rubber.base, 340, 520, 120, 24, 10)
    + rect(accent.base, 366, 514, 68, 14, 7)
    + circle(rubber.deep, 400, 636, 84) + circle(metal.base, 400, 636, 70) + circle(metal.pale, 400, 636, 56)
    + circle(o.lit ? '#fff8df' : glow.light, 400, 636, 36) + circle('#fffdf4', 388, 624, 12)
}

/** Folding candle lantern. */
const candleLantern = (t, o) => (o.lit ? halo(400, 560, 320) : '') + ground(850, 160)
  + line(brass.dark, 8, 'M400 250V150M400 150a24 24 0 1 0 -24 -24') + line(brass.dark, 6, 'M316 340L400 240L484 340')
  + path('#e9eeea', box(302, 400, 196, 380, 20)) + path('#f6f8f2', box(316, 414, 34, 350, 14))
  + path(paper.base, box(346, 590, 108, 190, 10)) + path(paper.dark, 'M420 590H444Q454 590 454 600V780H412Z')
  + oval(paper.pale, 400, 592, 54, 12) + line(rubber.base, 6, 'M400 590V560')
  + path(glow.base, 'M400 470Q360 540 378 566Q400 588 422 566Q440 540 400 470Z')
  + path('#fff6da', 'M400 520Q384 550 390 564Q400 574 410 564Q416 550 400 520Z')
  + solid(t.base, even([372, 312], [316, 330, 300, 372], [292, 404], [400, 404]), path(t.dark, 'M440 300H540V420H440Z'),
  path(t.light, 'M320 330H350L340 404H310Z')) + times(5, i => circle(t.deep, 344 + i * 28, 366, 6))
  + both(rect(t.dark, 296, 400, 14, 390) ) + rect(t.dark, 394, 400, 6, 190)
  + solid(t.base, box(282, 770, 236, 76, 16), rect(t.dark, 440, 760, 100, 100), rect(t.light, 300, 760, 30, 100),
  rect(t.deep, 270, 826, 260, 30))

/** A row of small warm lights. */
const stringLights = (t, o) => {
  const bulb = (x, y, size) => moved(`translate(${x} ${y}) scale(${size})`, halo(0, 70, 120), rect(t.night, -18, -8, 36, 46, 8),
    path(glow.base, 'M-20 36H20Q56 70 46 108Q34 146 0 146T-46 108Q-56 70 -20 36Z'),
    path(glow.pale, 'M-18 46Q-44 80 -32 112Q-22 120 -20 104Q-24 76 -6 46Z'), path('#fff8df', 'M0 70L12 108H-12Z'))
  return line(t.base, 9, 'M-10 250Q180 390 400 330T810 300') + line(t.base, 9, 'M-10 520Q220 690 420 600T810 560')
    + bulb(110, 318, .9) + bulb(330, 346, .9) + bulb(560, 306, .9) + bulb(740, 292, .8) + bulb(90, 578, 1.1) + bulb(330, 630, 1.1)
    + bulb(560, 574, 1.1) + bulb(744, 556, 1)
}

/** A short torch standing on its end. */
const torch = (t, o) => {
  const accent = tonesOf(o.accent)
  return (o.lit ? faint(.26, path(glow.base, 'M300 250L90 -40H710L500 250Z'))
    + faint(.35, path(glow.light, 'M324 250L230 -40H570L476 250Z')) : '') + ground(862, 130)
    + oval(o.lit ? '#fff8df' : metal.pale, 400, 250, 104, 26)
    + solid(metal.dark, even([294, 250], [294, 330], [330, 400], [400, 404]), path(t.deep, 'M200 262H600V420H200Z'),
    path(t.base, 'M200 280Q400 312 470 290V420H200Z'), path(t.light, 'M310 290H338L352 400H330Z'))
    + oval(o.lit ? '#fff8df' : glow.light, 400, 250, 78, 17)
    + solid(t.base, box(330, 398, 140, 440, 18), rect(t.dark, 424, 390, 60, 460), rect(t.light, 346, 390, 16, 460),
    times(9, i => rect(t.deep, 320, 560 + i * 24, 170, 8)), rect(accent.base, 320, 500, 170, 18))
    + rect(accent.base, 374, 430, 52, 52, 16) + rect(accent.light, 384, 438, 32, 20, 9) + rect(t.deep, 340, 830, 120, 30, 10)
    + line(accent.base, 9, 'M452 846Q540 850 530 770T560 660')
}

// ---------------------------------------------------------------- kitchen

const gloss = (t, x, y, height, width = 16) => rect(t.pale, x, y, width, height, width / 2)

/** Steel bottle with a loop cap. */
const bottle = (t, o) => {
  const cap = tonesOf(o.cap ?? 'charcoal')
  const outline = even([348, 296], [344, 340, 286, 350, 282, 440], [282, 826], [282, 858, 314, 858])
  return ground(864, 150) + line(cap.dark, 22, 'M362 220Q356 148 400 148T438 220')
    + solid(t.base, outline, rect(t.dark, 456, 280, 80, 600), rect(t.deep, 500, 280, 40, 600), gloss(t, 304, 440, 360),
    rect(t.dark, 250, 836, 300, 30),
      o.ridge ? path(tonesOf(o.ridge).base, 'M250 700L330 600L380 656L440 580L560 720V760H250Z')
        + path(t.light, 'M250 730L350 660L420 720L480 670L560 740V800H250Z') : '')
    + rect(metal.base, 344, 280, 112, 20, 4) + rect(metal.dark, 420, 280, 36, 20, 4)
    + solid(cap.base, box(340, 206, 120, 80, 14), rect(cap.dark, 420, 200, 50, 90), gloss(cap, 354, 218, 56, 9))
}

/** Flask with a cup for a lid. */
const thermos = (t, o) => {
  const cap = tonesOf(o.cap)
  return ground(872, 160) + line(leather.dark, 24, 'M520 390Q610 420 606 560T520 700')
    + line(leather.base, 12, 'M520 390Q606 420 602 560T520 700')
    + solid(t.base, box(284, 330, 232, 536, 30), rect(t.dark, 440, 320, 100, 560), rect(t.deep, 490, 320, 40, 560),
    gloss(t, 306, 380, 420, 18))
    + rect(metal.base, 280, 372, 240, 26, 6) + rect(metal.dark, 440, 372, 80, 26, 6) + rect(metal.base, 280, 690, 240, 26, 6)
    + rect(metal.dark, 440, 690, 80, 26, 6)
    + solid(cap.base, even([318, 150], [300, 150, 300, 170], [288, 316], [288, 334, 310, 334]),
    path(cap.dark, 'M440 140H540V340H440Z'), path(cap.light, 'M318 160H340L332 330H306Z'), rect(cap.deep, 270, 314, 260, 24))
    + line(cap.dark, 20, 'M500 190Q566 190 560 240T506 290')
}

/** Clear bottle with water in it. */
const clearBottle = (t, o) => {
  const cap = tonesOf(o.cap)
  const outline = even([332, 280], [278, 300, 276, 350], [268, 840], [268, 866, 296, 866])
  return ground(870, 160) + solid(mix(t.base, '#f4f7f4', .68), outline, rect(mix(t.base, '#ffffff', .34), 240, 440, 320, 460),
    oval(mix(t.base, '#ffffff', .52), 400, 440, 140, 16), rect('#1b162014', 470, 260, 100, 620),
    rect('#ffffff70', 292, 360, 18, 440, 9), line(t.dark, 5, times(6, i => `M470 ${500 + i * 56}h${i % 2 ? 34 : 54}`)))
    + solid(cap.base, box(312, 190, 176, 92, 16), rect(cap.dark, 430, 180, 80, 110),
    times(9, i => rect(cap.deep, 322 + i * 19, 200, 4, 72)))
    + line(cap.base, 20, 'M312 250Q240 250 250 180T340 150H450Q490 150 488 190')
}

/** Insulated tumbler. */
const tumbler = (t, o) => {
  const cap = tonesOf(o.cap)
  return ground(838, 160) + solid(t.base, even([274, 330], [310, 810], [312, 836, 340, 836]), path(t.dark, 'M456 320H560V850H430Z'),
    path(t.deep, 'M498 320H560V850H460Z'), path(t.light, 'M300 360H322L346 800H334Z'), rect(metal.base, 240, 300, 320, 36))
    + path(cap.base, 'M272 560Q400 574 528 560L516 690Q400 704 284 690Z')
    + path(cap.dark, 'M440 568Q500 566 528 560L516 690Q480 696 436 698Z')
    + solid(cap.base, box(258, 268, 284, 56, 16), rect(cap.dark, 450, 260, 100, 80)) + rect(cap.dark, 284, 240, 232, 34, 10)
    + rect(cap.light, 320, 232, 80, 16, 7)
}

const handle = (t, width = 30) => line(t.deep, width, 'M556 500Q682 490 676 600T540 706')
  + line(t.base, width - 10, 'M556 498Q678 490 672 598T540 702')
const steam = () => faint(.6, line('#fffaf0', 12, 'M350 380q-28 -40 0 -80t0 -80M430 390q-28 -44 0 -88t0 -90'))

/** Enamel mug. */
const enamelMug = (t, o) => {
  const rim = tonesOf(o.rim)
  return grown(1.16, ground(790, 230) + moved('translate(-30 0)', handle(t),
    solid(t.base, even([226, 440], [240, 740], [242, 782, 290, 784], [400, 784]),
    path(t.dark, 'M480 430H600V800H440Q500 620 480 430Z'), path(t.deep, 'M538 430H600V800H500Q544 620 538 430Z'),
    path(t.light, 'M256 470H284L292 740H268Z'),
    times(26, i => circle(o.speck ? tonesOf(o.speck).base : t.pale, 246 + i * 89 % 300, 486 + i * 53 % 280, i % 3 + 2)),
      o.peaks ? path(tonesOf(o.peaks).base, 'M330 680L378 606L402 640L428 592L484 680Z')
      + path(t.base, 'M366 626L378 606L390 622L380 634ZM412 616L428 592L444 616L428 630Z') : ''),
    oval(rim.base, 400, 440, 178, 36), oval(rim.dark, 400, 444, 162, 27),
      path('#4b3226', 'M246 452Q300 428 400 428T554 452Q500 471 400 471T246 452Z')) + moved('translate(-30 40)', steam()))
}

/** Stoneware mug dipped in glaze. */
const stonewareMug = (t, o) => {
  const clay = tonesOf(o.body)
  return grown(1.16, ground(796, 220) + moved('translate(-30 0)', handle(t, 44),
    solid(clay.base, even([244, 440], [232, 600, 250, 720], [262, 788, 320, 790], [400, 790]),
    path(t.base, 'M200 420H600V640Q540 676 480 652T360 660T200 640Z'), path('#1b162020', 'M480 420H600V800H440Q506 620 480 420Z'),
    path(t.light, 'M262 474H290Q280 560 288 632H264Q256 560 262 474Z'),
    times(16, i => circle(clay.deep, 260 + i * 71 % 290, 690 + i * 29 % 90, 2.5))),
    oval(t.light, 400, 440, 157, 32), oval(t.deep, 400, 445, 141, 24),
      path('#4b3226', 'M266 452Q320 432 400 432T534 452Q490 469 400 469T266 452Z')) + moved('translate(-30 40)', steam()))
}

/** Gas stove with a small blue flame. */
const stove = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(842, 210) + both(line(metal.dark, 15, 'M384 476L270 402V372H318')) + line(metal.base, 13, 'M400 470V396')
    + path('#5b9fc0', 'M330 400Q312 350 336 316Q344 350 364 350Q360 300 400 250Q440 300 436 350Q456 350 464 316Q488 350 470 400Z')
    + path('#cfe8ee', 'M352 400Q346 376 360 366Q372 380 384 376Q384 340 400 316Q416 340 416 376Q428 380 440 366Q454 376 448 400Z')
    + path(metal.deep, 'M322 396H478L462 430H338Z') + times(6, i => circle(glow.base, 346 + i * 22, 412, 5))
    + rect(metal.base, 372, 430, 56, 110, 6) + rect(metal.dark, 404, 430, 24, 110, 6) + rect(brass.base, 360, 500, 80, 26, 6)
    + line(metal.dark, 10, 'M430 516H520') + path(accent.base, box(512, 498, 66, 36, 12)) + rect(accent.dark, 540, 498, 6, 36)
    + solid(t.base, even([352, 540], [240, 548, 220, 620], [212, 640], [212, 800], [214, 838, 260, 840]),
    path(t.dark, 'M470 530H620V850H440Q500 690 470 530Z'), path(t.light, 'M270 590Q240 610 240 660V790H264V660Q264 620 290 590Z'),
    rect(accent.base, 190, 690, 420, 70), path(accent.dark, 'M492 690H620V760H480Z'), rect(t.deep, 190, 816, 420, 30),
    path(paper.base, 'M330 750L384 700L410 728L430 708L470 750Z'))
}

/** Nested pots with a lid and folding handle. */
const pots = (t, o) => {
  const accent = tonesOf(o.accent)
  return moved('translate(-56 0)', ground(780, 260) + path(accent.dark, box(596, 530, 160, 32, 14))
    + path(accent.base, box(612, 530, 144, 22, 11))
    + solid(t.base, even([196, 500], [200, 740], [204, 776, 250, 776], [400, 776]),
    path(t.dark, 'M470 480H640V790H430Q490 640 470 480Z'), path(t.deep, 'M556 480H640V790H520Z'),
    path(t.light, 'M226 520H256L264 750H240Z'), rect(t.dark, 160, 560, 480, 6), rect(t.deep, 160, 750, 480, 40))
    + rect(t.deep, 186, 490, 428, 20, 10)
    + solid(t.light, even([400, 400], [220, 410, 190, 494], [400, 500]), path(t.base, 'M430 390H640V510H420Z'),
    path(t.dark, 'M560 400H640V510H530Z')) + rect(t.deep, 376, 386, 48, 22, 6) + path(accent.base, box(356, 346, 88, 46, 18))
    + path(accent.dark, 'M410 346H430Q444 346 444 364V374Q444 392 430 392H404Z'))
}

/** Kettle with a bail handle. */
const kettle = (t, o) => ground(792, 270) + path(t.dark, 'M560 640L676 500L716 500L706 530L620 740Z')
  + rect(t.deep, 664, 484, 64, 24, 8)
  + line(rubber.base, 18, 'M262 470Q252 250 400 250T538 470') + path(wood.base, box(318, 228, 164, 44, 22))
  + path(wood.dark, 'M318 254H482Q478 272 462 272H338Q322 272 318 254Z')
  + solid(t.base, even([400, 430], [250, 430, 210, 560], [184, 660, 196, 740], [202, 782, 260, 784], [400, 784]),
  path(t.dark, 'M470 420H660V800H430Q520 620 470 420Z'), path(t.deep, 'M560 440H660V800H530Q600 640 560 440Z'),
  path(t.light, 'M270 520Q230 600 234 720H262Q262 600 300 520Z'), rect(t.deep, 150, 756, 500, 40),
  times(18, i => circle(t.pale, 220 + i * 97 % 360, 520 + i * 61 % 220, i % 3 + 2)))
  + solid(t.light, even([400, 390], [296, 396, 288, 450], [400, 456]), path(t.base, 'M420 380H540V460H410Z'))
  + circle(wood.base, 400, 382, 24) + path(wood.dark, 'M408 360A24 24 0 0 1 390 404Q412 396 408 360Z')
  + both(circle(rubber.deep, 264, 470, 13))

// ---------------------------------------------------------------- desk

const elastic = (t, x) => rect(t.base, x, 218, 18, 604)
const covers = {
  peaks: a => path(a.base, 'M200 640L310 500L362 566L430 460L600 680V822H200Z')
    + path(a.dark, 'M200 720L330 620L420 700L500 640L600 720V822H200Z') + circle(a.light, 470, 390, 38),
  label: a => path(paper.base, box(300, 330, 200, 130, 6)) + line(a.base, 4, 'M326 376H474M326 410H440'),
  rings: a => line(a.base, 5, times(6, i => contour(400 - i * 5, 520 + i * 4, 28 + i * 27))),
  none: () => '',
}

/** Bound notebook: soft cover with elastic, or cloth with a leather spine. */
const notebook = (t, o) => {
  const accent = tonesOf(o.accent)
  const cover = box(212, 218, 376, 604, 18)
  return ground(860, 220) + moved('rotate(-5 400 520)', path(t.deep, box(222, 232, 376, 600, 18))
    + path(paper.base, box(218, 226, 374, 600, 10)) + line(paper.dark, 3, 'M592 250V810M588 250V812')
    + path(accent.base, 'M300 820L300 872L312 860L324 872V820Z')
    + solid(t.base, cover, covers[o.cover ?? 'none'](accent), path(t.dark, 'M200 200H246V840H200Z'),
    path('#1b162014', 'M520 200H620V840H440Z'), line(t.light, 5, 'M262 236V804'),
      o.spine ? rect(leather.base, 200, 200, 84, 640) + rect(leather.dark, 200, 200, 36, 640)
        + dashed(leather.light, 3, 'M276 220V820') + path(leather.base, 'M520 200H600V280ZM520 840H600V760Z') : '')
    + (o.spine ? '' : elastic(accent, 530)))
}

/** The same notebook lying open. */
const openNotebook = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(800, 320) + moved('rotate(-4 400 540)', path(t.deep, box(70, 330, 660, 440, 16))
    + path(t.base, box(70, 322, 660, 440, 16))
    + path(paper.dark, 'M86 336Q240 310 400 344Q560 310 714 336V752Q560 726 400 760Q240 726 86 752Z')
    + path(paper.light, 'M86 330Q240 304 400 338V752Q240 718 86 744Z')
    + path(paper.base, 'M714 330Q560 304 400 338V752Q560 718 714 744Z')
    + path('#1b162012', 'M400 338Q430 326 460 322V732Q430 740 400 752Z')
    + line(paper.dark, 3, times(8, i => `M118 ${394 + i * 40}Q250 ${372 + i * 40} 372 ${400 + i * 40}`))
    + line(t.dark, 5, 'M118 426q40 -14 80 -12t90 4M118 466q60 -16 130 -10M118 506q90 -18 200 2')
    + path(accent.base, 'M450 600L530 480L572 540L620 450L690 590V640Q570 620 450 640Z')
    + path(accent.dark, 'M450 620Q520 570 580 610T690 600V650Q570 620 450 650Z') + circle(glow.base, 648, 420, 24)
    + path(accent.base, 'M392 340H408V800L400 788L392 800Z'))
}

/** Three thin notebooks, fanned. */
const trio = (t, o) => {
  const book = (name, turn, cover) => { const c = tonesOf(name); return moved(`rotate(${turn} 400 900)`,
    path(c.deep, box(248, 266, 316, 500, 12)) + solid(c.base,
    box(240, 260, 316, 500, 12), covers[cover](o.ink ? tonesOf(o.ink) : c), path('#1b162014', 'M500 200H620V840H430Z'),
    rect(c.dark, 236, 240, 26, 540)) + line(paper.base, 4, 'M251 380v26M251 620v26')) }
  return ground(846, 250) + book(o.books[0], 13, 'none') + book(o.books[1], 3, 'none') + book(o.books[2], -8, 'peaks')
}

/** Spiral sketchbook and a pencil. */
const sketchbook = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(850, 260) + moved('rotate(3 400 520)', path(t.deep, box(172, 268, 470, 560, 14))
    + path(paper.base, box(166, 260, 470, 562, 10))
    + solid(t.base, box(160, 250, 470, 566, 14), covers.label(accent), path('#1b162014', 'M560 240H640V830H480Z'))
    + times(13, i => rect(t.night, 180 + i * 34, 264, 14, 14, 7) + line(metal.dark, 7, `M${187 + i * 34} 270q-12 -44 4 -44t2 34`)))
    + moved('rotate(24 560 640)', pencilShape(560, 360, 420, accent))
}
const pencilShape = (x, y, length, c) => path(wood.base, `M${x - 17} ${y + length - 60}L${x} ${y + length}L${x + 17} ${y + length - 60}Z`)
  + path(c.deep, `M${x - 6} ${y + length - 20}L${x} ${y + length}L${x + 6} ${y + length - 20}Z`)
  + rect(c.base, x - 17, y + 30, 34, length - 88) + rect(c.dark, x + 6, y + 30, 11, length - 88)
  + rect(c.light, x - 17, y + 30, 9, length - 88) + rect(brass.base, x - 18, y + 14, 36, 30, 3)
  + rect(brass.dark, x - 18, y + 26, 36, 6) + rect(tonesOf('clay').base, x - 15, y - 10, 30, 26, 8)

/** Six pencils in a band. */
const pencils = (t, o) => ground(880, 190) + o.colors.map((name, i) => moved(`rotate(${i * 3 - 7.5} 400 1300)`,
  moved(`translate(0 ${i * 37 % 50})`, pencilShape(400 + (i - 2.5) * 22, 190, 620, tonesOf(name))))).join('')
  + path(leather.base, 'M300 560Q400 540 500 560V650Q400 630 300 650Z')
  + path(leather.dark, 'M440 552Q480 556 500 560V650Q480 644 430 640Z')
  + dashed(leather.light, 3, 'M308 572Q400 553 492 572M308 636Q400 617 492 636')

/** Fountain pen and its cap. */
const pen = (t, o) => {
  const accent = tonesOf(o.accent)
  return ground(830, 240) + moved('rotate(32 400 500)', moved('translate(-64 0)',
    solid(t.base, box(360, 330, 64, 400, 26), rect(t.dark, 400, 300, 40, 460), gloss(t, 370, 350, 340, 9))
      + rect(accent.base, 358, 320, 68, 20, 4) + path(rubber.base, 'M366 322L372 240H412L418 322Z')
      + path(rubber.light, 'M370 316L376 246H386L382 316Z') + path(accent.base, 'M374 242L392 140L410 242Z')
      + path(accent.dark, 'M392 140L410 242H394Z') + line(accent.deep, 3, 'M392 160V212') + circle(accent.deep, 392, 214, 6))
    + moved('translate(86 110)', solid(t.base, box(360, 240, 70, 300, 28), rect(t.dark, 402, 230, 40, 330),
    gloss(t, 370, 260, 240, 9)) + rect(accent.base, 358, 500, 74, 22, 4)
    + path(accent.base, 'M414 260H432V440Q432 456 423 456T414 440Z') + path(accent.dark, 'M424 260H432V440Q432 456 424 456Z')))
}

const scenes = {
  dusk: c => rect(mix(c.base, '#f6d9a8', .66), 150, 150, 500, 700) + circle('#f7ead0', 490, 380, 62)
    + path(mix(c.base, '#e8b48a', .4), 'M150 560L270 430L350 510L460 400L650 590V860H150Z')
    + path(c.base, 'M150 640L300 540L400 610L520 530L650 640V860H150Z') + path(c.dark, 'M150 720Q300 640 420 700T650 690V860H150Z')
    + path(c.deep, 'M150 790Q380 730 650 780V860H150Z')
    + path(c.night, 'M214 800l18 -70l18 70ZM250 806l14 -54l14 54ZM540 790l22 -84l22 84Z'),
  lake: c => rect(mix(c.base, '#f1ead8', .72), 150, 150, 500, 700) + circle(tonesOf('ember').base, 330, 380, 70)
    + path(mix(c.base, '#f1ead8', .3), 'M150 560L300 400L380 480L500 360L650 540V600H150Z') + path(c.base, 'M150 600H650V860H150Z')
    + path(c.dark, 'M150 600L260 560L360 600L650 560V612H150Z')
    + line(mix(c.base, '#f1ead8', .5), 7, 'M220 660H420M360 700H580M200 750H330M430 790H600')
    + path(tonesOf('ember').dark, 'M410 728H520L500 752H430Z') + path(paper.base, 'M462 660V722H510Z'),
}
/** Framed print leaning at the wall. */
const print = (t, o) => ground(890, 270) + path('#1b162018', 'M140 140L700 170V890H140Z')
  + path(wood.base, box(120, 120, 560, 760, 6)) + path(wood.dark, 'M680 126V880H126L144 862H662V144Z')
  + path(paper.light, box(144, 144, 512, 712))
  + moved('translate(62 76) scale(.845)', inside(box(150, 150, 500, 700), scenes[o.scene](t)))

/** Folded contour map. */
const map = (t, o) => {
  const accent = tonesOf(o.accent)
  const contours = line(t.dark, 4, times(7, i => contour(300 - i * 4, 460 + i * 5, 22 + i * 27))
    + times(4, i => contour(600 + i * 4, 590, 16 + i * 24)))
  const sheet = 'M110 300L256 260L400 300L544 260L690 300V740L544 700L400 740L256 700L110 740Z'
  return ground(800, 310) + moved('rotate(-4 400 500)',
    solid(t.pale, sheet, faint(.8, contours), path(tonesOf('lake').light, 'M420 560Q480 520 500 560T470 640Q420 640 420 560Z'),
    dashed(accent.base, 8, 'M150 680Q250 600 300 620T420 500T560 440T640 330', '18 14'),
    path('#1b162016', 'M110 300L256 260V700L110 740ZM400 300L544 260V700L400 740Z'))
    + circle(accent.base, 640, 330, 15) + circle(accent.base, 150, 680, 15) + circle(paper.base, 640, 330, 6))
}

/** Pocket knife, half open. */
const knife = (t, o) => ground(790, 250) + moved('translate(0 20) rotate(-18 400 520)',
  path(metal.base, 'M250 500Q210 420 150 300Q132 250 150 230Q260 300 340 470L330 520Z')
  + path(metal.light, 'M150 230Q260 300 340 470L322 480Q250 330 150 230Z') + line(metal.deep, 4, 'M206 330l24 44')
  + path(metal.dark, box(250, 470, 400, 96, 46))
  + solid(t.base, box(262, 458, 386, 100, 48), path(t.dark, 'M240 520Q440 540 660 500V570H240Z'), line(t.light, 6, 'M310 478H600'),
  faint(.5, line(t.deep, 3, 'M300 500Q420 490 620 506M330 534Q460 520 600 536'))) + circle(brass.base, 312, 508, 17)
  + circle(brass.deep, 312, 508, 7) + circle(brass.base, 470, 510, 9) + circle(brass.base, 592, 508, 15)
  + circle(t.night, 592, 508, 7) + line(tonesOf(o.accent).base, 12, 'M592 508Q680 560 650 640T700 740')
  + circle(tonesOf(o.accent).dark, 700, 742, 14))

/** Brass compass with its lid open. */
const compass = (t, o) => ground(852, 210) + circle(t.deep, 400, 340, 186) + circle(t.base, 400, 334, 182)
  + circle(t.dark, 400, 340, 150) + circle(t.light, 396, 336, 140)
  + path(t.base, 'M300 380L370 290L410 340L440 310L500 390Q460 440 400 440T300 380Z')
  + rect(t.deep, 360, 480, 80, 40, 8) + circle(t.deep, 400, 664, 192) + circle(t.base, 400, 656, 190)
  + circle(t.dark, 400, 660, 160) + circle(paper.light, 400, 660, 150)
  + line(paper.deep, 5,
  times(12, i => { const a = i * Math.PI / 6; return `M${400 + Math.cos(a) * 136} ${660 + Math.sin(a) * 136}L${400 + Math.cos(a) * (i % 3 ? 124 : 108)} ${660 + Math.sin(a) * (i % 3 ? 124 : 108)}` }))
  + moved('rotate(28 400 660)', path(tonesOf('ember').base, 'M400 546L420 660H380Z')
  + path(tonesOf('ember').dark, 'M400 546L420 660H400Z') + path(tonesOf('slate').base, 'M400 774L420 660H380Z')
  + path(tonesOf('slate').dark, 'M400 774L420 660H400Z')) + circle(brass.deep, 400, 660, 12) + circle(brass.light, 398, 658, 6)
  + line('#ffffff', 8, 'M290 610Q310 560 356 540', ' opacity=".7"')

// ---------------------------------------------------------------- pages: hero, categories, empty states

const fir = (color, x, y, size) => path(color,
  `M${x} ${y - size}l${size * .16} ${size * .34}h${-size * .07}l${size * .15} ${size * .32}h${-size * .08}l${size * .16} ${size * .34}h${-size * .64}l${size * .16} ${-size * .34}h${-size * .08}l${size * .15} ${-size * .32}h${-size * .07}Z`)
const firs = (color, list) => list.map(([x, y, size]) => fir(color, x, y, size)).join('')

const hero = () => rect('#ecd6b4', 0, 0, 1600, 700)
  + circle('#edcfa3', 1010, 380, 520) + circle('#efc691', 1010, 380, 360) + circle('#f1bb7c', 1010, 380, 230)
  + circle('#f8e3b8', 1010, 380, 88)
  + faint(.55, path('#f6e6cb', 'M132 150H430a9 9 0 0 1 0 18H132a9 9 0 0 1 0 -18ZM210 184H350a7 7 0 0 1 0 14H210a7 7 0 0 1 0 -14ZM1300 112H1500a8 8 0 0 1 0 16H1300a8 8 0 0 1 0 -16Z'))
  + path('#dba57a', 'M0 420L110 356L190 390L330 268L420 330L500 296L640 400L760 340L880 402L1010 350L1130 410L1270 316L1350 368L1460 300L1600 386V700H0Z')
  + path('#e4b389', 'M330 268L420 330L390 346L356 330L320 352L262 328ZM1270 316L1350 368L1310 372L1276 358L1230 368L1216 354ZM1460 300L1520 338L1486 344L1454 336L1420 352L1404 336Z')
  + path('#bd7449', 'M0 470L140 410L260 462L400 380L540 470L660 430L820 486L980 440L1120 484L1260 424L1400 486L1600 430V700H0Z')
  + path('#a8623d', 'M400 380L540 470L600 560H440L462 486L404 446ZM1260 424L1400 486L1460 560H1306L1318 492L1264 468Z')
  + path('#7d5a3c', 'M0 520Q180 450 380 510T800 520T1200 500T1600 520V700H0Z')
  + firs('#6c5138', [[70, 520, 60], [110, 514, 78], [150, 512, 56], [420, 520, 52], [456, 524, 70], [700, 534, 48], [736, 530, 62],
  [1460, 520, 66], [1500, 522, 84], [1544, 520, 58]])
  + path('#4b5a40', 'M0 580Q260 500 560 566T1080 560T1600 560V700H0Z')
  + firs('#3f4f39', [[40, 590, 130], [104, 582, 170], [176, 576, 120], [236, 568, 84], [612, 580, 74], [1420, 570, 110],
  [1490, 566, 160], [1560, 568, 130]])
  + path('#35473a', 'M0 640Q300 560 700 610T1240 590T1600 620V700H0Z')
  + moved('translate(962 246) scale(.44)', domeTent(tonesOf('ember'), { accent: 'ochre', lit: true }))
  + moved('translate(872 492) scale(.145)', lantern(tonesOf('forest'), { lit: true }))
  + path('#2a3a30', 'M0 690Q240 610 520 660T1000 672T1600 640V700H0Z')
  + firs('#26352c', [[-4, 712, 210], [62, 704, 150], [1586, 706, 200]])
  + line('#7d4a2d', 5, 'M640 210q14 -16 26 0q12 -16 26 0M720 170q10 -12 19 0q9 -12 19 0M560 176q9 -10 17 0q8 -10 17 0')

/** Things side by side: [drawing, x of its middle, y of its foot, size, its own foot]. */
const row = (...things) => things.map(([drawing, x, y, size, foot]) =>
  moved(`translate(${x - 400 * size} ${y - foot * size}) scale(${size})`, drawing)).join('')
const category = (tint, ...shapes) => svg(800, 600, rect(tints[tint], 0, 0, 800, 600), ...shapes)
const table = tint => rect(mix(tints[tint], '#6b5238', .16), 0, 486, 800, 114)
  + rect(mix(tints[tint], '#6b5238', .24), 0, 486, 800, 8)
const rail = rect(wood.dark, 60, 62, 680, 14, 7) + rect(wood.base, 60, 62, 680, 7, 3)
  + line(metal.deep, 6, 'M180 70v92M404 70v40M620 70v92')

const tag = (fill, hole) => path(fill, 'M300 420L400 340L500 420V690Q500 710 480 710H320Q300 710 300 690Z')
  + circle(hole, 400, 416, 20)

const scenery = {
  'hero-ridge': () => svg(1600, 700, hero()),
  'category-clothing': () => category('sand', table('sand'), rail, row(
    [jumper(tonesOf('rust'), { pattern: 'yoke', accents: ['ochre', 'ink'] }), 180, 560, .52, 948],
    [jacket(tonesOf('forest'), { pockets: 'chest', accent: 'ochre' }), 404, 576, .54, 938],
    [shirt(tonesOf('slate'), { pockets: 'flap' }), 620, 560, .52, 939])),
  'category-footwear': () => category('mist', table('mist'), row(
    [pullOnBoot(tonesOf('ochre'), { tall: true, accent: 'cream' }), 190, 520, .56, 792],
    [shoe(tonesOf('lake'), { accent: 'ink', mesh: true }), 650, 516, .42, 740],
    [boot(tonesOf('bark'), { accent: 'ember' }), 420, 548, .58, 792])),
  'category-packs': () => category('sage', table('sage'), row(
    [flapPack(tonesOf('lake'), {}), 190, 520, .5, 868],
    [duffel(tonesOf('rust'), { accent: 'sand' }), 622, 520, .48, 740],
    [rollTop(tonesOf('ember'), { accent: 'ochre' }), 390, 548, .58, 868])),
  'category-camp': () => category('dusk', moved('translate(0 -230)', night()),
    faint(.8, times(9, i => circle('#f3e7c6', (i * 197 + 90) % 800, (i * 61 + 30) % 190, i % 3 + 2))),
    moved('translate(96 -130) scale(.76)', domeTent(tonesOf('ochre'), { accent: 'ember', lit: true })),
    row([stormLantern(tonesOf('berry'), { lit: true }), 676, 566, .34, 858])),
  'category-kitchen': () => category('blush', table('blush'), row(
    [kettle(tonesOf('ink'), {}), 230, 520, .54, 792], [bottle(tonesOf('moss'), { ridge: 'ochre', cap: 'tan' }), 620, 520, .52, 864],
    [enamelMug(tonesOf('cream'), { rim: 'ink', speck: 'ink' }), 452, 552, .44, 836])),
  'category-desk': () => category('stone', table('stone'), row(
    [print(tonesOf('rust'), { scene: 'dusk' }), 470, 516, .56, 890],
    [notebook(tonesOf('forest'), { accent: 'ember', cover: 'rings' }), 236, 552, .56, 860],
    [compass(brass, {}), 664, 552, .36, 852])),
  placeholder: () => svg(800, 1000, rect(tints.stone, 0, 0, 800, 1000), ground(770, 140),
    line(mix(tints.stone, '#6b5c4c', .34), 8, 'M400 412Q420 300 480 250'), tag(mix(tints.stone, '#6b5c4c', .14), tints.stone),
    path(mix(tints.stone, '#6b5c4c', .26), 'M330 640L376 560L410 604L436 574L472 640Z')),
  'empty-cart': () => svg(400, 300, oval('#e9dac0', 200, 168, 176, 112),
    path('#dcc9a8', 'M40 214L120 150L164 186L226 122L300 184L338 164L366 206Q330 266 200 280T40 214Z'),
    moved('translate(96 8) scale(.3)', tote(tonesOf('cream'), { accent: 'tan' })), moved('translate(286 186)',
      path('#5d6a45', 'M0 74Q-6 30 -26 4Q-34 40 0 74ZM4 74Q14 20 40 -2Q44 44 4 74Z'),
        path('#75814a', 'M2 74Q-8 20 4 -26Q20 24 2 74Z'), path('#99482e', 'M-20 68H26L20 100H-14Z')),
    moved('translate(214 50)', path('#c8622c', 'M0 8Q4 -10 22 -8Q34 -6 32 8Q28 26 10 26H-14Q-4 20 0 8Z'),
      path('#99482e', 'M6 8Q18 4 26 12Q18 24 6 20Z'), path('#d6a03f', 'M32 -2L44 3L32 7Z'), circle('#2c2320', 25, 0, 2.4))),
  'not-found': () => svg(400, 300, oval('#e9dac0', 200, 168, 176, 112), circle('#f3cf94', 270, 110, 34),
    path('#d3b68c', 'M34 216L110 140L156 184L236 104L312 180L340 160L368 206Q330 266 200 280T34 216Z'),
      path('#b9976c', 'M60 240Q160 190 230 222T352 226Q310 272 200 280T60 240Z'),
    oval('#8f7350', 196, 258, 46, 7), path('#6e4b36', 'M188 74Q196 66 204 74V258H188Z'),
      path('#57392a', 'M198 70Q204 72 204 74V258H198Z'),
    path('#c8622c', 'M122 92H232L256 112L232 132H122Z'), path('#a94f22', 'M122 124H242L232 132H122Z'),
      path('#355443', 'M278 146H166L142 166L166 186H278Z'), path('#284034', 'M278 178H156L166 186H278Z'),
    circle('#f3ead8', 138, 112, 4), circle('#f3ead8', 262, 166, 4),
      firs('#355443', [[70, 246, 66], [98, 254, 48], [330, 248, 72], [304, 254, 46]])),
}

// ---------------------------------------------------------------- the catalogue: file name, kind, colours, options, further views

const products = [
  ['ridge-shell', jacket, ['moss', 'ember', 'ink'], { pockets: 'chest', accent: 'ochre' }],
  ['squall-anorak', jacket, ['ochre', 'lake'], { front: 'half', pockets: 'kangaroo', accent: 'ember' }, { back: { back: true } }],
  ['cairn-parka', jacket, ['forest', 'bark'], { hem: 880, flare: 158, pockets: 'flap', front: 'placket', accent: 'brass' },
    { back: { back: true } }],
  ['drizzle-coat', jacket, ['ochre', 'slate'], { hem: 872, flare: 166, pockets: 'flap', front: 'toggles' }],
  ['kindling-jacket', downJacket, ['rust', 'ink', 'oat'], { neck: 'hood', accent: 'ochre' }],
  ['lowland-gilet', downJacket, ['moss', 'charcoal'], { gilet: true, rows: 9, yoke: 'tan', accent: 'tan' }],
  ['patchfield-jacket', quiltedJacket, ['clay', 'slate'], { accent: 'ink' }],
  ['gossamer-windshell', jacket, ['fog', 'berry'], { pockets: 'slanted', yoke: 'ink', accent: 'ember', cuff: 'ink' }],
  ['foreman-chore-coat', jacket, ['tan', 'ink'], { neck: 'shirt', pockets: 'patch', front: 'placket', accent: 'brass' }],

  ['fisher-jumper', jumper, ['cream', 'ink'], { pattern: 'cables' }],
  ['fellside-roll-neck', jumper, ['rust', 'charcoal'], { neck: 'roll', pattern: 'ribbed' }],
  ['isle-jumper', jumper, ['lake', 'berry'], { pattern: 'yoke', accents: ['ochre', 'ink'] }],
  ['hearth-cardigan', jumper, ['oat', 'moss'], { cardigan: true }],
  ['tarn-fleece', jacket, ['sand', 'forest', 'plum'],
    { neck: 'stand', front: 'half', pockets: 'none', yoke: 'slate', accent: 'ochre' }],
  ['shepherd-pile', jacket, ['cream', 'ochre'], { neck: 'stand', pile: true, pockets: 'chest', accent: 'rust', cuff: 'bark' }],
  ['kettle-beanie', beanie, ['ember', 'moss', 'ink'], { patch: true }],
  ['snowfinch-beanie', beanie, ['berry', 'lake'], { bobble: true, accent: 'cream', stripes: ['cream'] }],
  ['long-march-socks', socks, ['oat', 'forest'], { accent: 'rust', ribbed: true }],
  ['hut-socks', socks, ['berry', 'lake'], { accent: 'ink', stripes: ['cream', 'ochre', 'cream'] }],

  ['meadow-tee', tee, ['cream', 'moss', 'ink'], { pocket: true }],
  ['horizon-tee', tee, ['cream', 'ochre'], { stripe: 'lake' }],
  ['log-flannel', shirt, ['berry', 'forest'], { check: 'cream' }],
  ['surveyor-shirt', shirt, ['sand', 'slate'], { pockets: 'flap' }],
  ['traverse-trousers', trousers, ['slate', 'sand'], { cargo: true }],
  ['loam-trousers', trousers, ['tan'], { belt: true }],
  ['tideline-shorts', trousers, ['moss', 'clay'], { short: true }],

  ['granite-boot', boot, ['bark', 'tan'], { accent: 'ochre', sole: 'charcoal' }, { detail: { closeUp: [420, 520, 2.1] } }],
  ['col-mid', boot, ['slate', 'ochre'], { accent: 'ember', toe: 'charcoal', sole: 'charcoal' }],
  ['winterhold', boot, ['tan'], { accent: 'berry', cuff: true, sole: 'bark' }],
  ['bogtrotter', pullOnBoot, ['forest', 'ochre'], { tall: true, accent: 'cream' }],
  ['marsh-chelsea', pullOnBoot, ['bark', 'ink'], { accent: 'charcoal' }],

  ['skitter', shoe, ['ember', 'lake'], { accent: 'ink', mesh: true }],
  ['dry-fork', shoe, ['charcoal', 'forest'], { accent: 'ochre', sole: 'steel', toe: 'cap', lines: 'wave' }],
  ['hut-clog', clog, ['fog', 'clay'], { accent: 'ink' }],

  ['drover-28', rollTop, ['ember', 'forest', 'ink'], { accent: 'ochre' }],
  ['packhorse-55', trekkingPack, ['moss', 'slate'], { accent: 'ember' }],
  ['commoner-20', daypack, ['ochre', 'charcoal'], { accent: 'ember', patch: true, base: 'bark' }],
  ['flit-14', daypack, ['fog', 'lake'], { accent: 'ember', bungee: true, plain: true }],
  ['schoolhouse-18', flapPack, ['sand', 'lake'], {}, { detail: { closeUp: [400, 610, 2.5] } }],

  ['stockman-duffel', duffel, ['rust', 'charcoal'], { accent: 'sand' }],
  ['wayside-sling', sling, ['moss', 'plum'], { accent: 'ochre' }],
  ['market-tote', tote, ['cream', 'ink'], { accent: 'tan' }],
  ['sluice-dry-bag', dryBag, ['ember', 'lake'], { accent: 'cream' }],

  ['lark-tent', domeTent, ['moss', 'ochre'], { accent: 'ember', backdrop: hills }, { night: { lit: true, backdrop: night } }],
  ['low-ridge-tent', tunnelTent, ['forest', 'sand'], { accent: 'ember', backdrop: hills }],
  ['homestead-bell-tent', bellTent, ['cream'], { accent: 'rust', backdrop: hills, tint: 'sage' },
    { night: { lit: true, backdrop: night } }],
  ['lean-to-tarp', tarp, ['forest', 'rust'], { accent: 'ochre', mat: 'slate', backdrop: hills }],

  ['burrow-bag', sleepingBag, ['rust', 'ink'], { accent: 'ochre' }],
  ['fallow-mat', airMat, ['ochre', 'lake'], { accent: 'charcoal' }],
  ['pasture-mat', rolledMat, ['slate'], { accent: 'ember' }],
  ['shieling-blanket', blanket, ['oat', 'forest'], { stripes: ['rust', 'ochre', 'ink'] }],

  ['glowworm-lantern', lantern, ['ember', 'forest'], {}, { lit: { lit: true, tint: 'dusk' } }],
  ['gatehouse-lantern', stormLantern, ['charcoal', 'berry'], {}, { lit: { lit: true, tint: 'dusk' } }],
  ['firefly-headlamp', headlamp, ['ink', 'ochre'], { accent: 'ember' }],
  ['taper-lantern', candleLantern, ['brass'], {}, { lit: { lit: true, tint: 'dusk' } }],
  ['clearing-lights', stringLights, ['bark'], { tint: 'dusk' }],
  ['nightjar-torch', torch, ['moss', 'charcoal'], { accent: 'ochre' }, { lit: { lit: true, tint: 'dusk' } }],

  ['spring-bottle', bottle, ['moss', 'ember', 'fog'], {}],
  ['skyline-bottle', bottle, ['ink', 'clay'], { ridge: 'ochre', cap: 'tan' }],
  ['wick-thermos', thermos, ['forest', 'cream'], { cap: 'steel' }],
  ['brook-bottle', clearBottle, ['lake', 'ember'], { cap: 'charcoal' }],
  ['verge-tumbler', tumbler, ['oat', 'slate', 'rust'], { cap: 'charcoal' }],

  ['campfire-mug', enamelMug, ['cream', 'forest', 'berry'], { rim: 'ink', speck: 'ink' }],
  ['summit-mug', enamelMug, ['lake', 'ochre'], { rim: 'cream', peaks: 'cream' }],
  ['kiln-mug', stonewareMug, ['slate', 'moss', 'rust'], { body: 'sand' }],
  ['spark-stove', stove, ['forest'], { accent: 'ember' }],
  ['nest-pots', pots, ['steel'], { accent: 'ember' }],
  ['whistlestop-kettle', kettle, ['ember', 'ink'], {}],

  ['weatherbook', notebook, ['ochre', 'forest'], { accent: 'ember', cover: 'rings' }, { open: { kind: openNotebook } }],
  ['long-ledger', notebook, ['ink', 'oat'], { accent: 'rust', spine: true, cover: 'label' }],
  ['three-hills', trio, ['lake'], { books: ['ochre', 'rust', 'lake'], ink: 'ink' }],
  ['open-country', sketchbook, ['sand'], { accent: 'rust' }],

  ['heron-pen', pen, ['ink', 'rust'], { accent: 'brass' }],
  ['six-cedars', pencils, ['tan'], { colors: ['rust', 'ochre', 'forest', 'lake', 'ink', 'plum'] }],
  ['ridge-print', print, ['rust'], { scene: 'dusk' }],
  ['stillwater-print', print, ['lake'], { scene: 'lake' }],
  ['contour-map', map, ['moss'], { accent: 'ember' }],
  ['whittle-knife', knife, ['bark'], { accent: 'ember' }],
  ['bearing-compass', compass, ['brass'], {}],
]

// ---------------------------------------------------------------- files

const round = text => text.replace(/\d+\.\d{2,}/g, number => String(Math.round(number * 10) / 10))
const svg = (width, height, ...shapes) => round(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</svg>\n`)

const productPicture = (kind, color, options) => {
  const tint = tints[options.tint ?? palette[color][1]]
  const drawing = kind(tonesOf(color), options)
  const [x, y, zoom] = options.closeUp ?? []
  return svg(800, 1000, rect(tint, 0, 0, 800, 1000), options.backdrop ? options.backdrop(tint) : '',
    zoom ? moved(`translate(400 500) scale(${zoom}) translate(${-x} ${-y})`, drawing) : drawing)
}

const write = (name, text) => {
  writeFileSync(join(folder, `${name}.svg`), text)
  ids = 0
}

mkdirSync(folder, { recursive: true })
readdirSync(folder).filter(file => file.endsWith('.svg')).forEach(file => rmSync(join(folder, file)))
for (const [name, kind, colors, options = {}, extra = {}] of products) {
  for (const color of colors) write(`${name}-${color}`, productPicture(kind, color, options))
  for (const [view, changes] of Object.entries(extra))
    write(`${name}-${view}`, productPicture(changes.kind ?? kind, changes.color ?? colors[0], { ...options, ...changes }))
}
Object.entries(scenery).forEach(([name, picture]) => write(name, picture()))
