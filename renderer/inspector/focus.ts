/** Moves the keyboard into the inspector, to its first passage once there is one. */
export function focusInspector(): void {
  const start = performance.now();
  const origin = document.activeElement;
  const look = (): void => {
    const first = document.querySelector<HTMLElement>('.inspector .hit');
    if (first) first.focus();
    // The first search for near passages starts a process of its own; whoever moved on meanwhile is not pulled back.
    else if (document.activeElement === origin && performance.now() - start < 8000)
      requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
