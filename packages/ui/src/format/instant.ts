const readers = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: making one takes far longer than reading it. */
function reader(timeZone: string): Intl.DateTimeFormat {
  const made =
    readers.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  readers.set(timeZone, made);
  return made;
}

function offsetAt(timeZone: string, at: Date): string {
  const parts = reader(timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}

/** The instant of a wall-clock time in the market's zone, with offset, as the API takes it. */
export function instantOf(timeZone: string, day: string, time: string): string {
  const local = `${day}T${time}:00`;
  const guess = offsetAt(timeZone, new Date(`${local}Z`));
  return `${local}${offsetAt(timeZone, new Date(`${local}${guess}`))}`;
}
