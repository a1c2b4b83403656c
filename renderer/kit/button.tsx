import type { ComponentProps } from 'react';

type Look = 'plain' | 'framed' | 'main' | 'link' | 'icon';

export function Button({ look = 'plain', ...rest }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className="button" data-look={look} {...rest} />;
}
