/* Measures and colours that come from data: set on the element itself, so that no style stands in
   the markup, where the content security policy would refuse it. */

/** Attach to an element; sets these CSS properties on it. */
export function styled(values: Record<string, string>): (element: HTMLElement) => void {
  return (element) => {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
  };
}
