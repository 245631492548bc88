import type { Location } from 'grammy/types';
import { html, svg, type TemplateResult } from 'lit-html';
import { STRINGS } from '../strings.ts';
import { KAZAKHSTAN_OUTLINE } from './outline.ts';

/** What the drawing covers, in degrees. The country's frame has room on every side for a pin near the border. */
type Frame = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
const COUNTRY: Frame = { west: 44, east: 90, south: 39, north: 57 };
/** Half the height of the frame around a place elsewhere. */
const ELSEWHERE_DEGREES = 9;
const GRID_DEGREES = 5;

const WIDTH = 340;
const HEIGHT = 196;

/** A small map of our own drawing: a net of degrees, the country where the place lies in it, and a pin. No tiles. */
export const placeMap = (location: Location, title: string): TemplateResult => {
  const { latitude, longitude } = location;
  const isInCountry = isInside(COUNTRY, latitude, longitude);
  const frame = isInCountry ? COUNTRY : frameAround(latitude, longitude);
  const x = (degrees: number): number => ((degrees - frame.west) / (frame.east - frame.west)) * WIDTH;
  const y = (degrees: number): number => ((frame.north - degrees) / (frame.north - frame.south)) * HEIGHT;
  const outline = KAZAKHSTAN_OUTLINE.map(([lon, lat]) => `${x(lon).toFixed(1)},${y(lat).toFixed(1)}`).join(' ');

  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"
    aria-label=${STRINGS.mapOf(title, coordinates(location))}>
    <rect class="map-ground" width=${WIDTH} height=${HEIGHT} />
    ${isInCountry ? svg`<polygon class="map-country" points=${outline} />` : undefined}
    <g class="map-grid">
      ${degreesBetween(frame.west, frame.east).map(
        (lon) => svg`<line x1=${x(lon)} x2=${x(lon)} y1="0" y2=${HEIGHT} />
        <text x=${x(lon) + 3} y=${HEIGHT - 5}>${lon}°</text>`,
      )}
      ${degreesBetween(frame.south, frame.north).map(
        (lat) => svg`<line x1="0" x2=${WIDTH} y1=${y(lat)} y2=${y(lat)} />
        <text x="4" y=${y(lat) - 3}>${lat}°</text>`,
      )}
    </g>
    <g class="map-pin" transform="translate(${x(longitude).toFixed(1)} ${y(latitude).toFixed(1)})">
      <circle class="map-pin-ground" r="3.5" />
      <path d="M0 0C-2-7-9-10-9-17a9 9 0 0 1 18 0C9-10 2-7 0 0Z" />
      <circle class="map-pin-eye" cy="-17" r="3.5" />
    </g>
  </svg>`;
};

/** Degrees as people write them: `43.24° N, 76.89° E`. */
export const coordinates = ({ latitude, longitude }: Location): string => {
  const degrees = (value: number, positive: string, negative: string): string =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
};

const isInside = (frame: Frame, latitude: number, longitude: number): boolean =>
  longitude > frame.west && longitude < frame.east && latitude > frame.south && latitude < frame.north;

const frameAround = (latitude: number, longitude: number): Frame => {
  const width = (ELSEWHERE_DEGREES * WIDTH) / HEIGHT / Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
  return {
    west: longitude - width,
    east: longitude + width,
    south: latitude - ELSEWHERE_DEGREES,
    north: latitude + ELSEWHERE_DEGREES,
  };
};

const degreesBetween = (from: number, to: number): readonly number[] => {
  const first = Math.ceil(from / GRID_DEGREES) * GRID_DEGREES;
  return Array.from({ length: Math.floor((to - first) / GRID_DEGREES) + 1 }, (_, step) => first + step * GRID_DEGREES);
};
