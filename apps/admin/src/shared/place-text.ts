interface PlaceName {
  divisionName: string;
  address: string;
}

/** The address without the sub-district that is named beside it. */
export function addressWithin({ divisionName, address }: PlaceName): string {
  const rest = address.startsWith(divisionName) ? address.slice(divisionName.length).trim() : address;
  return rest || address;
}

/** Sub-district and address, the sub-district once. */
export function placeText(place: PlaceName): string {
  const { divisionName, address } = place;
  return address.startsWith(divisionName) ? address : `${divisionName} ${address}`;
}
