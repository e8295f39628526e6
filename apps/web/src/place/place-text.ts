/** The address with its sub-district before it, unless it names it already. */
export function placeText({ divisionName, address }: { divisionName: string; address: string }): string {
  return address.startsWith(divisionName) ? address : `${divisionName} ${address}`;
}
