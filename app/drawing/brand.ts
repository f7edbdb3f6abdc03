/** The mark and the colours of Polku where no style sheet reaches: in pictures and on paper. The values of tokens.css, light. */

export const colours = {
  paper: '#faf8f2',
  ink: '#18221e',
  soft: '#3f4c46',
  line: '#ded9cb',
  spruce: '#14523f',
  spruceTint: '#e2eee7',
  onSpruce: '#fffefb',
  lake: '#0f4a74',
  contour: '#d9e2d8',
  contourStrong: '#bccdbf',
  cloudberry: '#ffb454',
  cloudberryText: '#7a3500',
  cloudberryTint: '#fdeed6',
  cloudberryHalo: '#ffe1b5',
} as const;

/** The mark in a square of 32 units: a disc, the trail walked on it (a stroke with round ends), and you at its end. */
export const mark = {
  size: 32,
  trail: 'M7.2 23.6c5 .6 7-1.4 7.6-4.6s1.6-6.4 5.6-8',
  trailWidth: 2.6,
  you: { x: 22, y: 9.6, radius: 3.5 },
} as const;

/** The tick of a waypoint, around 0,0 in a disc of radius 10 (a stroke with round ends). */
export const tick = { path: 'M-4.2 .2L-1.2 3.2L4.4 -2.8', width: 2.4, radius: 10 } as const;
