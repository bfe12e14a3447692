"""Checks labels that were written by hand, and gives them offsets: python3 spans.py HAND.jsonl [labels/written/r059.jsonl]

A line is an item with its text, and acts whose parts are words of the text instead of offsets:

    {"published": "2024-03-11", "text": "…", "acts": [{"trigger": "imposed", "type": "SANCTION", "instrument": "TARIFF", "direction": "RESTRICTS",
     "stage": "IN_FORCE", "a": ["Canada"], "f": ["Indian"], "g": ["steel"], "q": ["25 percent"], "w": ["on Monday"], "denied": true}]}

The keys of parts are the letters of LABELLING.md; a stage of "-" is none. Of words that occur more than once, the occurrence nearest to the trigger is
meant; `Japan@2` means the second. Faults are printed with their line. The second file is written when there are none.
"""
import json
import re
import sys
from pathlib import Path

from model import DIRECTIONS, INSTRUMENTS, STAGES, TYPES

PARTS = {'a': 'ACTOR', 'd': 'ADDRESSEE', 't': 'TARGET', 'b': 'BENEFICIARY', 'f': 'AFFECTED', 'w': 'date', 'q': 'quantity', 'g': 'goods', 'by': 'attribution'}
FLAGS = {'denied': 'denied', 'hedged': 'hedged', 'cond': 'conditional'}
CODES = {'type': TYPES, 'instrument': INSTRUMENTS, 'direction': DIRECTIONS, 'stage': ['-'] + STAGES[1:]}


class Fault(Exception):
    pass


def span(text, words, near=None):
    """The place of words at the borders of words: the one that is numbered, else the one nearest to a place, else the only one."""
    numbered = re.fullmatch(r'(.+)@(\d+)', words, re.S)
    words, number = (numbered[1], int(numbered[2])) if numbered else (words, None)
    places = [m.span() for m in re.finditer(r'(?<!\w)' * words[0].isalnum() + re.escape(words) + r'(?!\w)' * words[-1].isalnum(), text)]
    if not places or number and number > len(places):
        raise Fault(f'"{words}" stands {len(places)} times in the text')
    if number:
        return places[number - 1]
    if near is None and len(places) > 1:
        raise Fault(f'"{words}" stands {len(places)} times in the text; write {words}@1 or @2')
    return places[0] if near is None else min(places, key=lambda p: min(abs(p[0] - near), abs(p[1] - near)))


def act(text, hand):
    for key in hand.keys() - PARTS.keys() - FLAGS.keys() - CODES.keys() - {'trigger'}:
        raise Fault(f'{key} is no key')
    for key, known in CODES.items():
        if hand.get(key) not in known:
            raise Fault(f'{key} is {hand.get(key)}, which is none of {known}')
    trigger = span(text, hand.get('trigger') or '?')
    if ' ' in text[slice(*trigger)]:
        raise Fault('the trigger is one word')
    label = {'trigger': trigger, **{k: None if hand[k] == '-' else hand[k] for k in CODES}}
    for key, words in hand.items():
        if key in PARTS:
            label[PARTS[key]] = [span(text, w, trigger[0]) for w in ([words] if isinstance(words, str) else words)]
        elif key in FLAGS and words:
            label[FLAGS[key]] = True
    return label


def main():
    hand, out = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None
    items, faults = [], 0
    for number, line in enumerate(hand.read_text(encoding='utf-8').splitlines(), 1):
        item, acts = json.loads(line), []
        for one in item['acts']:
            try:
                acts.append(act(item['text'], one))
                if any(acts[-1]['trigger'] == other['trigger'] for other in acts[:-1]):
                    raise Fault('two acts have this trigger')
            except Fault as fault:
                faults += 1
                print(f'line {number}, {one.get("trigger")}: {fault}')
        items.append({'id': f'{(out or hand).stem}-{len(items):02d}', 'set': 'written', 'published': item['published'], 'text': item['text'], 'acts': acts})
    print(f'{len(items)} items, {sum(len(i["acts"]) for i in items)} acts, {sum(not i["acts"] for i in items)} without an act, {faults} faults')
    if out and not faults:
        out.write_text(''.join(json.dumps(i, ensure_ascii=False) + '\n' for i in items), encoding='utf-8')


if __name__ == '__main__':
    main()
