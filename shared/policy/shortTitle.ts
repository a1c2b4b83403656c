/**
 * A policy's name where there is little room: what was issued rather than the notice that issued it, without the
 * words every title of its kind has. 《上海市人民政府办公厅关于印发〈…办法〉的通知》 reads …办法.
 */
export function shortTitle(title: string): string {
  const plain = title.replace(/\s+/g, '');
  const issued = /印发(.+?)(的通知)?$/.exec(plain)?.[1] ?? plain;
  const named = /《([^《》]+)》/.exec(issued)?.[1] ?? issued;
  const about = named.replace(/^.{2,40}?关于(?=.{4,}(意见|方案|通知|规定|决定)$)/, '');
  const bare = about.replace(/（[^（）]*(（[^（）]*）)?[^（）]*）$/, '');
  return bare.replace(/^中华人民共和国/, '') || title;
}
