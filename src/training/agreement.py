"""How far two labellers agree: python3 agreement.py

Prints, for the items of each set that were labelled twice, the F1 of acts by their triggers, and of the acts that both have, for how many the type,
the stage, the instrument and the parties are the same; then how many of all acts have type, stage, actor and target the same.
"""
import json
from collections import Counter
from pathlib import Path

from examples import LABELS
from score import same_spans

PARTIES = ('ACTOR', 'ADDRESSEE', 'TARGET')
NEAR = 40  # characters between triggers of one type that mean the same act


def rows(path):
    return map(json.loads, path.read_text(encoding='utf-8').splitlines())


def key(item):
    return item.get('text') or (item.get('url'), item.get('sha256'))


def pairs(first, second):
    left = list(second)
    for act in first:
        start, end = act['trigger']
        other = next((o for o in left if o['trigger'][0] < end and start < o['trigger'][1]),
                     next((o for o in left if o['type'] == act['type'] and abs(o['trigger'][0] - start) < NEAR), None))
        if other:
            left.remove(other)
            yield act, other


def main():
    first = {key(item): item for folder in sorted(LABELS.iterdir()) if folder.name != 'second' for path in folder.glob('*.jsonl') for item in rows(path)}
    sets = {}
    for path in sorted((LABELS / 'second').glob('*.jsonl')):
        for item in rows(path):
            sets.setdefault(item['set'], []).append((first[key(item)]['acts'], item['acts']))
    for name, items in sets.items():
        n = Counter()
        for one, other in items:
            n['acts'] += len(one) + len(other)
            for a, b in pairs(one, other):
                same = {code: a[code] == b[code] for code in ('type', 'stage', 'instrument')}
                same |= {party: same_spans([s[:2] for s in a.get(party, [])], [s[:2] for s in b.get(party, [])]) for party in PARTIES}
                same['four'] = same['type'] and same['stage'] and same['ACTOR'] and same['TARGET']
                n.update({k for k, v in same.items() if v} | {'both'})
        shares = ' '.join(f'{k} {n[k] / max(1, n["both"]):.2f}' for k in ('type', 'stage', 'instrument', *PARTIES))
        print(f'{name}: {len(items)} items, F1 {2 * n["both"] / max(1, n["acts"]):.2f}, of those {shares}, four of all {2 * n["four"] / max(1, n["acts"]):.2f}')


if __name__ == '__main__':
    main()
