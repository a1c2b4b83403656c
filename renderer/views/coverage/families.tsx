import { Checklist } from '../../kit/checklist';
import { Popover } from '../../kit/popover';
import { toggled } from '../../session/chips';
import { choose, useChoices } from '../../session/choices';
import { useLook, useSay } from '../../session/look';
import { useCodes } from '../../session/usecodes';
import { Button } from '../../kit/button';

/** Which families of codes stand in the matrix. */
export function FamilyChooser() {
  const say = useSay();
  const language = useLook((look) => look.language);
  const codes = useCodes();
  const chosen = useChoices(({ families }) => families);
  // Families without a clause-level code have no row to show.
  const offered = (codes?.families ?? []).filter(({ codes: own }) =>
    own.some(({ level }) => level === 'clause'),
  );
  const all = offered.map(({ family }) => family.id);
  const now = chosen ?? all;
  const set = (families: readonly string[]): void => {
    const ordered = all.filter((id) => families.includes(id));
    choose({ families: ordered.length === all.length ? null : ordered });
  };
  return (
    <Popover
      label={say('coverage.families')}
      button={
        <>
          {chosen === null
            ? say('coverage.allFamilies')
            : say('coverage.familiesChosen', { count: now.length, total: all.length })}
          <span aria-hidden="true">▾</span>
        </>
      }
    >
      <div className="family-all">
        <Button look="link" onClick={() => set(now.length === all.length ? [] : all)}>
          {say(now.length === all.length ? 'filter.clear' : 'coverage.allFamilies')}
        </Button>
      </div>
      <Checklist
        label={say('coverage.families')}
        items={offered.map(({ family, codes: own }) => ({
          value: family.id,
          label: family[language],
          count: own.filter(({ level }) => level === 'clause').length,
        }))}
        chosen={now}
        onToggle={(family) => set(toggled(now, family))}
      />
    </Popover>
  );
}
