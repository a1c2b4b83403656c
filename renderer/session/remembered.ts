/** A value kept between starts. `fits` guards against what an older version may have left behind. */
export interface Remembered<T> {
  read(): T;
  write(value: T): void;
}

export function remembered<T>(
  name: string,
  otherwise: T,
  fits: (value: unknown) => value is T,
): Remembered<T> {
  const key = `gangmu.${name}`;
  return {
    read() {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return fits(value) ? value : otherwise;
      } catch {
        return otherwise;
      }
    },
    write(value) {
      localStorage.setItem(key, JSON.stringify(value));
    },
  };
}

export function oneOf<const T extends string>(...choices: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => choices.some((choice) => choice === value);
}
