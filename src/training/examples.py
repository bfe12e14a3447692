"""Labels by reference joined with their texts: what train.py reads.

An example is a text (a headline or none, and one to four sentences) with its acts. The labels lie in labels/ and name their text by data set,
address and hash; the texts lie in the folder that --data names and are never copied here. Labels of a text that is missing or was changed are
left out, and counted.
"""
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

TITLE = ' // '  # between a headline and what follows it
ROLES = ['ACTOR', 'ADDRESSEE', 'TARGET', 'BENEFICIARY', 'AFFECTED', 'DATE', 'QUANTITY', 'GOODS', 'ATTRIBUTION']
OLD_ROLES = {'actors': 'ACTOR', 'addressees': 'ADDRESSEE', 'targets': 'TARGET', 'beneficiaries': 'BENEFICIARY'}
LIGHT = set('is are was were be been being has have had will would shall may might can could must to also later again not do does did'.split())


LABELS = Path(__file__).parent / 'labels'
PARTS = ('world', 'official', 'notices', 'written', 'plover')  # of the labels, to train on
GOLD = Path(__file__).parent.parent / 'test/resources/gold'
# Of the gold sets, the parts to tune on; the few notices weigh more.
SETS = ('acts', 'acts-notices', 'acts-notices', 'acts-notices', 'acts-agency', 'acts-written', 'acts-meantime', 'headlines', 'negatives')


@dataclass
class Act:
    trigger: tuple
    type: str
    instrument: str
    direction: str
    stage: str
    roles: dict = field(default_factory=dict)  # role -> [(start, end, country or None)]
    flags: frozenset = frozenset()


@dataclass
class Example:
    id: str
    text: str
    acts: list
    mentions: list = field(default_factory=list)  # (start, end, type)
    tags: list = field(default_factory=list)  # (start, end, Penn Treebank tag)
    begin: int = 0  # what stands before it is context whose acts are not labelled
    starts: list = field(default_factory=list)  # (start of a sentence, 1 where it begins another story than the one before it, else 0)
    known: tuple = tuple(ROLES)  # roles whose spans are labelled; the older labels give dates as values and no goods


def clean_title(title):
    return re.sub(r'[\\_*]+', ' ', title).strip()


def passages(data):
    """The bodies of documents whose labels name a passage, by address; a label's hash tells which passage it is."""
    found = {}
    for line in open(data / 'news/white-house.jsonl', encoding='utf-8'):
        row = json.loads(line)
        found.setdefault(row['url'], []).append((clean_title(row['title']), [m.group() for m in re.finditer(r'[^\n]+', row['text'])]))
    for name in ('policy_2020_2023', 'export_control_2020_2023'):
        for line in open(data / f'federal-register/{name}.jsonl', encoding='utf-8'):
            row = json.loads(line)
            found.setdefault(row['url'], []).append((row['title'], [row['abstract'] or '']))
    for line in open(data / 'us-military-news/dvids_dod_2026.jsonl', encoding='utf-8'):
        row = json.loads(line)
        found.setdefault(row['url'], []).append((row['title'], [re.sub(r'\s+', ' ', row['text'])]))
    for line in open(data / 'meantime/docs.jsonl', encoding='utf-8'):
        row = json.loads(line)
        runs = [' '.join(row['sentences'][i:i + 3]) for i in range(0, len(row['sentences']), 3)]
        found.setdefault(row['url'], []).append((None, runs))
    return found


class Texts:
    def __init__(self, data):
        self.data, self.documents, self.items = data, {}, {}
        for line in open(data / 'news/current-events.jsonl', encoding='utf-8'):
            row = json.loads(line)
            self.items[row['url']] = row['text']
        for line in open(data / 'plover-gsr/dev.jsonl', encoding='utf-8'):
            row = json.loads(line)
            self.items[row['id']] = row['text']
        self.passages = passages(data)

    def of(self, label):
        """The label's text, or None."""
        if 'text' in label:
            return label['text']
        fits = lambda t: hashlib.sha256(t.encode()).hexdigest()[:16] == label['sha256']
        if label['set'] in ('current-events', 'plover'):
            text = self.items.get(label['url'])
            return text if text is not None and fits(text) else None
        for title, runs in self.passages.get(label['url'], []):
            for run in runs:
                whole = run if title is None else f'{title}{TITLE}{run}'
                if fits(whole[:label['length']]):
                    return whole[:label['length']]
        return None

    def put_together(self, text):
        """The text that a reference of src/test/resources/gold names by its pieces, or None; a text that stands there is as it stands."""
        if not isinstance(text, dict):
            return text
        whole = ''.join(p if isinstance(p, str) else self.piece(**p) for p in text['pieces'])
        return whole if hashlib.sha256(whole.encode()).hexdigest()[:16] == text['sha256'] else None

    def piece(self, file, field, start, end, document=None):
        """A part of a field of a document. Documents have the names that org.dateline.scorecard.BorrowedTexts gives them."""
        if file not in self.documents:
            rows = self.documents[file] = {}
            if file.endswith('.xml'):
                rows[None] = {'token': ' '.join(t.text for t in ElementTree.parse(self.data / file).iter('token'))}
            else:
                for row in map(json.loads, open(self.data / file, encoding='utf-8')):
                    rows.setdefault(row.get('doc') or row.get('_id') or row.get('url'), row)
        found = self.documents[file].get(document, {}).get(field, '')
        return ('\n'.join(found) if isinstance(found, list) else found)[start:end]


def read(folder, texts):
    """The examples of one folder of labels, and how many labels have no text."""
    examples, missing = [], 0
    for path in sorted(Path(folder).glob('*.jsonl')):
        for line in open(path, encoding='utf-8'):
            label = json.loads(line)
            text = texts.of(label)
            if text is None:
                missing += 1
                continue
            examples.append(Example(label['id'], text, [act(a) for a in label['acts']]))
    return examples, missing


def act(a):
    roles = {r: [(s[0], s[1], s[2] if len(s) > 2 else None) for s in a.get(r, a.get(r.lower(), []))] for r in ROLES}
    flags = frozenset(f for f in ('denied', 'hedged', 'conditional') if a.get(f))
    return Act(tuple(a['trigger']), a['type'], a['instrument'], a['direction'], a['stage'], roles, flags)


def find(text, span, near=0):
    """The occurrence of a span that is nearest to a place, at the borders of words."""
    best = None
    for m in re.finditer(r'(?<!\w)' + re.escape(span) + r'(?!\w)', text):
        if best is None or abs(m.start() - near) < abs(best[0] - near):
            best = (m.start(), m.end())
    return best


def head(text, words, begin):
    """The word of a wordy trigger that carries the act: "has been arrested" -> "arrested"."""
    at = find(text[begin:], words)
    if at is None:
        return None
    at = at[0] + begin, at[1] + begin
    for m in re.finditer(r"[\w'-]+", words):
        if m.group().lower() not in LIGHT and not m.group().lower().endswith('ly'):
            return at[0] + m.start(), at[0] + m.end()
    return at


def tuned_on(row):
    """Whether a row of the gold sets is one to tune on; the others are for tests alone."""
    return row.get('split') != 'final'


def read_old(path, texts, keep=lambda row: True):
    """Examples in the form of src/test/resources/gold and labelled.jsonl, parties by their words, and how many have no text."""
    examples, missing = [], 0
    for line in open(path, encoding='utf-8'):
        row = json.loads(line)
        if not keep(row):
            continue
        context, sentence = texts.put_together(row.get('context') or ''), texts.put_together(row['text'])
        if context is None or sentence is None:
            missing += 1
            continue
        text, acts = f'{context}{TITLE}{sentence}' if context else sentence, []
        begin = len(text) - len(sentence)
        for a in row.get('acts', []):
            trigger = head(text, a['words'], begin)
            if trigger is None or any(trigger == b.trigger for b in acts):
                continue
            roles = {r: [] for r in ROLES}
            spans = [(r, p) for k, r in OLD_ROLES.items() for p in a[k]]
            spans += [('ATTRIBUTION', a['attributedTo'])] if a.get('attributedTo') else []
            spans += [('QUANTITY', q['text']) for q in a.get('quantities', [])]
            for role, words in spans:
                at = find(text, re.sub(r'^(the|a|an) ', '', words, flags=re.I), trigger[0])
                if at:
                    roles[role].append((at[0], at[1], None))
            flags = frozenset(f for f in ('denied', 'hedged', 'conditional') if a.get(f))
            acts.append(Act(trigger, a['type'], a['instrument'], a['direction'], a['stage'], roles, flags))
        examples.append(Example(row['id'], text, acts, begin=begin, known=tuple(OLD_ROLES.values()) + ('ATTRIBUTION',)))
    return examples, missing
