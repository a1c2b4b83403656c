/** What a clause stands under, outermost first, the sentence that opens it last. */
export function Above({ captions }: { captions: readonly string[] }) {
  return captions.map((caption, nth) => (
    <p key={nth} className="faint blind-above">
      {caption}
    </p>
  ));
}
