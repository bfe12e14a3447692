"""Learns whom an act is on where its sentence names nobody: python3 implied.py --out ../main/resources/catalogue/implied_objects.tsv

"Ottawa called the decision unjustified" is addressed to whoever decided, which an earlier sentence tells. Labels name such parties by words of other
sentences. From them this learns a conditional logit model (McFadden 1974): every party that the story names, and "nobody", is a choice; its utility is
the sum of the weights of its features, which org.dateline.resolution.ImpliedObjects computes by the same names. Choices are told apart by what they
did before and after, by where they are named, and by the kind of act, never by who they are.
"""
import argparse
import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path

import torch

from examples import LABELS

CATALOGUE = Path(__file__).parent.parent / 'main/resources/catalogue'
OBJECTS = ('TARGET', 'ADDRESSEE', 'BENEFICIARY', 'AFFECTED')
GROUPS = {'answer': 'ACCUSE REJECT PROTEST', 'hit': 'SANCTION COERCE ASSAULT THREATEN INVESTIGATE', 'ease': 'RETREAT CONCEDE', 'help': 'AID SUPPORT COOPERATE',
          'both': 'AGREE CONSULT', 'ask': 'REQUEST WARN STATE', 'move': 'MOBILIZE'}
GROUP = {t: group for group, types in GROUPS.items() for t in types.split()}
BACK = [w for w in (CATALOGUE / 'references_back.tsv').read_text(encoding='utf-8').splitlines() if w[0] != '#']
DEFINITE = re.compile(r'\b(?:' + '|'.join(BACK) + r')\b')
REACH = 60  # characters behind the trigger in which such words count
BORDER = re.compile(r'(?<=[.!?”"])\s+(?=[A-Z“"‘\'])|\s//\s|\n+')
CROSSED = ('answered', 'last-object', 'before-actor', 'before-object', 'first-actor', 'first-object', 'ever-actor', 'ever-object')
TYPED = ('answered', 'last-object', 'before-actor', 'before-object', 'first-actor', 'first-object')
MOST = 4  # from which on numbers are one


def known_names():
    """Names of the catalogue -> who they are: a country for what acts for one, else the entity itself."""
    names = defaultdict(set)
    def rows(file):
        lines = (CATALOGUE / file).read_text(encoding='utf-8').splitlines()
        return [dict(zip(lines[0].lstrip('#').split('\t'), line.split('\t'))) for line in lines[1:] if line and line[0] != '#']
    for row in rows('countries.tsv'):
        for name in '|'.join(row.get(k) or '' for k in ('names', 'demonyms', 'capitals', 'seats')).split('|'):
            names[name].add(row['id'])
    for file, home in (('organizations.tsv', 'principal'), ('people.tsv', 'where'), ('companies.tsv', None), ('companies_added.tsv', None)):
        for row in rows(file):
            country = home and row.get(home) or ''
            for name in (row.get('names') or '').split('|'):
                names[name].add(country if country.startswith('country:') else row['id'])
    for row in rows('places.tsv'):
        names.setdefault(row['name'], {row['country']})
    return {name: next(iter(who)) for name, who in names.items() if len(who) == 1 and len(name) > 2}


class Names:
    LONGEST = 5  # words

    def __init__(self):
        self.known = known_names()

    def of(self, text):
        """(who, place) of each name of the catalogue in a text, the longest first."""
        words = [(m.start(), m.end()) for m in re.finditer(r"[\w&.\-]+", text)]
        found, i = [], 0
        while i < len(words):
            for n in range(min(self.LONGEST, len(words) - i), 0, -1):
                name = text[words[i][0]:words[i + n - 1][1]].rstrip('.')
                if name[:1].isupper() and name in self.known:
                    found.append((self.known[name], words[i][0]))
                    i += n
                    break
            else:
                i += 1
        return found

    def party(self, words):
        """Whoever the words of a label mean: names, else what they call it."""
        who = [w for w, _ in self.of(words)]
        if who:
            return set(who if re.search(r',| and ', words) else who[:1])
        capitals = re.findall(r'[A-Z][\w\-]+', words)
        return {'?' + (capitals[-1] if capitals else words.split()[-1].lower())}


class Told:
    """An act as a label tells it."""

    def __init__(self, label, text, sentence, names):
        self.type, self.trigger, self.sentence = label['type'], label['trigger'], sentence(label['trigger'][0])
        of = lambda *roles: set().union(*[names.party(text[s[0]:s[1]]) for r in roles for s in label.get(r, [])], set())
        self.actors, self.objects, self.affected = of('ACTOR'), of(*OBJECTS[:3]), of('AFFECTED')
        self.goods = 'goods' in label
        places = [s for r in OBJECTS for s in label.get(r, [])]
        self.implied = of(*OBJECTS) if places else set()
        self.open = bool(self.actors) and not any(sentence(s[0]) == self.sentence for s in places)


def choices(row, names):
    """Of an item its acts whose sentence names no object: (features of each choice, "nobody" last, and the indexes of the right ones)."""
    text = row['text']
    starts = [0] + [m.end() for m in BORDER.finditer(text)]
    sentence = lambda at: bisect_right(starts, at) - 1
    acts = [Told(a, text, sentence, names) for a in sorted(row['acts'], key=lambda a: a['trigger'][0])]
    named = defaultdict(list)
    for who, place in names.of(text):
        named[who].append(sentence(place))
    for act in acts:
        for who in act.actors | act.objects:
            named.setdefault(who, [])
    for i, act in enumerate(acts):
        others = [who for who in named if who not in act.actors]
        if not act.open or not others or act.implied and not act.implied & set(others):
            continue
        ends = starts[act.sentence + 1] if act.sentence + 1 < len(starts) else len(text)
        definite = bool(DEFINITE.search(text[act.trigger[1]:min(ends, act.trigger[1] + REACH)]))
        features = [of_party(who, act, acts[:i], acts[i + 1:], named, others, definite) for who in others]
        features.append(of_nobody(act, acts[:i], others, definite))
        right = [j for j, who in enumerate(others) if who in act.implied] if act.implied else [len(others)]
        yield features, right


def of_party(who, act, before, after, named, others, definite):
    places, earlier = named[who], [s for s in named[who] if s <= act.sentence]
    last = lambda w: max((s for s in named[w] if s <= act.sentence), default=-1)
    same = [a for a in before if a.actors & act.actors]
    on = [a for a in before if (a.objects | a.affected) & act.actors]
    known = not who.startswith('?')
    tests = {
        'here': act.sentence in places,
        f'distance-{min([act.sentence - s for s in earlier] + [MOST])}': True,
        f'named-{min(MOST, len(places))}': True,
        'headline': 0 in places,
        'later': bool(places) and not earlier,
        'latest': bool(earlier) and last(who) == max(map(last, others)),
        'most-named': len(places) == max(len(named[w]) for w in others),
        'country': who.startswith('country:'),
        'body': who.startswith('org:'),
        'unknown': not known,
        'only': known and sum(not w.startswith('?') for w in others) == 1,
        'definite': definite,
        'answered': bool(on) and who in on[-1].actors,
        'ever-answered': any(who in a.actors for a in on),
        'last-object': bool(same) and who in same[-1].objects,
        'last-affected': bool(same) and who in same[-1].affected,
        'own-object': any(who in a.objects for a in same),
        'co-actor': any(who in a.actors for a in same),
        'ever-actor': any(who in a.actors for a in before),
        'ever-object': any(who in a.objects for a in before),
        'later-object': any(who in a.objects for a in after if a.actors & act.actors),
        'later-answer': any(act.actors & a.objects and who in a.actors for a in after),
    }
    for name, told in (('before', before[-1:]), ('first', before[:1]), ('next', after[:1])):
        tests[f'{name}-actor'] = any(who in a.actors for a in told)
        tests[f'{name}-object'] = any(who in a.objects for a in told)
        tests[f'{name}-affected'] = any(who in a.affected for a in told)
    beside = [a for a in before[-1:] if a.sentence == act.sentence]
    tests['beside-actor'] = any(who in a.actors for a in beside)
    tests['beside-object'] = any(who in a.objects for a in beside)
    true = [name for name, holds in tests.items() if holds]
    if definite:
        true += [f'definite {name}' for name in CROSSED if tests[name]]
    return true + [f'{GROUP[act.type]} {name}' for name in true] + [f'{act.type} {name}' for name in TYPED if tests[name]]


def of_nobody(act, before, others, definite):
    known = sum(not w.startswith('?') for w in others)
    goods = 'goods' if act.goods else 'no-goods'
    true = ['nobody', f'nobody {act.type}', f'nobody {GROUP[act.type]} {goods}', f'nobody of-{min(MOST + 1, known)}']
    return true + ['nobody first'] * (not before) + ['nobody definite'] * definite


class Logit:
    def __init__(self, weights):
        self.weights = weights

    def probabilities(self, features):
        return torch.tensor([sum(self.weights.get(f, 0) for f in choice) for choice in features]).softmax(0).tolist()

    @staticmethod
    def fitted(data, decay):
        counts = Counter(f for features, _ in data for choice in features for f in choice)
        index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= 10))}
        flat, rows, groups, right, of = [], [], [], [], []
        for g, (features, gold) in enumerate(data):
            right += [len(groups) + i for i in gold]
            of += [g] * len(gold)
            for choice in features:
                known = [index[f] for f in choice if f in index]
                flat += known
                rows += [len(groups)] * len(known)
                groups.append(g)
        flat, rows, groups, right, of = map(torch.tensor, (flat, rows, groups, right, of))
        weights = torch.zeros(len(index), requires_grad=True)

        def logsumexp(values, group):
            most = torch.full((len(data),), -1e9).scatter_reduce(0, group, values, 'amax')
            return most + torch.zeros(len(data)).scatter_add(0, group, (values - most[group]).exp()).log()

        optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn='strong_wolfe')

        def loss():
            optimizer.zero_grad()
            utilities = torch.zeros(len(groups)).scatter_add(0, rows, weights[flat])
            value = (logsumexp(utilities, groups) - logsumexp(utilities[right], of)).mean() + decay * (weights ** 2).sum()
            value.backward()
            return value

        optimizer.step(loss)
        return Logit({f: round(weights[i].item(), 2) for f, i in index.items() if abs(weights[i].item()) >= 0.02})


def report(name, logit, data):
    for least in (0.4, 0.5, 0.6, 0.7):
        said = right = 0
        for features, gold in data:
            probabilities = logit.probabilities(features)
            best = max(range(len(features) - 1), key=probabilities.__getitem__)
            if probabilities[best] >= least:
                said += 1
                right += best in gold
        there = sum(gold != [len(features) - 1] for features, gold in data)
        print(f'{name}, from {least}: precision {right / max(1, said):.2f}, recall {right / max(1, there):.2f} of {there} in {len(data)}')


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--out', type=Path)
    options.add_argument('--decay', type=float, default=4e-4)
    options = options.parse_args()
    names = Names()
    def read(part):
        rows = [json.loads(line) for path in sorted((LABELS / part).glob('*.jsonl')) for line in path.read_text(encoding='utf-8').splitlines()]
        return [list(choices(row, names)) for row in rows if 'text' in row]
    written = read('written')
    flat = lambda items: [c for item in items for c in item]
    report('a fifth that it has not seen', Logit.fitted(flat(x for i, x in enumerate(written) if i % 5), options.decay), flat(written[::5]))
    logit = Logit.fitted(flat(written), options.decay)
    report('reports-dev', logit, flat(read('reports-dev')))
    report('reports-test', logit, flat(read('reports-test')))
    print(len(logit.weights), 'weights')
    if options.out:
        lines = [f'{feature}\t{weight}' for feature, weight in sorted(logit.weights.items())]
        options.out.write_text('#feature\tweight\n' + '\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
