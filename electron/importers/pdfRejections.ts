/**
 * Runs work in which pdf.js rejects promises that nobody holds, as it does where damaged files refer to what is not
 * there (about one mutated file in a thousand). Node would end the process; here they are counted. Rejections of
 * others go their usual way.
 */
export async function withLostRejections<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly lost: number }> {
  let lost = 0;
  const hear = (reason: unknown): void => {
    if (isOfPdfJs(reason)) lost += 1;
    // a listener takes the place of Node's own way, which is to throw
    else if (process.listenerCount('unhandledRejection') === 1) throw reason;
  };
  process.on('unhandledRejection', hear);
  try {
    const value = await work();
    // Node reports a rejection when the promises at hand have run
    await new Promise((resolve) => setImmediate(resolve));
    return { value, lost };
  } finally {
    process.off('unhandledRejection', hear);
  }
}

function isOfPdfJs(reason: unknown): boolean {
  return reason instanceof Error && (reason.stack ?? '').includes('pdfjs-dist');
}
