import type { Taken } from '../../api/inspections';

/** A phone that does not know where it is after this long will not say. */
const PATIENCE_MS = 10_000;
const DECIMALS = 6;

/** Where and when this is, as the phone says; null when it does not. The API then refuses a photograph and says what to do. */
export const hereAndNow = (): Promise<Taken | null> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        resolve({
          takenAt: new Date().toISOString(),
          latitude: coords.latitude.toFixed(DECIMALS),
          longitude: coords.longitude.toFixed(DECIMALS),
        });
      },
      () => {
        resolve(null);
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    );
  });
