/** Moves the keyboard into the inspector, to its first passage once there is one. */
export function focusInspector(): void {
  const start = performance.now();
  const origin = document.activeElement;
  const look = (): void => {
    const first = document.querySelector<HTMLElement>('.inspector .hit');
    if (first) first.focus();
    // A local engine answers in a few frames; whoever moved on meanwhile is not pulled back.
    else if (document.activeElement === origin && performance.now() - start < 1500)
      requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
