/** An exact decimal as people write it: "320.00" is 320, "18.50" is 18.5. */
export function plainDecimal(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
