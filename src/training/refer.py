"""Learns whom pronouns and definite nouns mean: python3 refer.py CHOICES --out ../main/resources/catalogue/references.tsv

"Its", "the ministry" and "they" take up a party that the story has named. A mention ranking model (Denis and Baldridge 2008) chooses among the
parties named before and "nobody". It is a conditional logit model like that of implied.py. The choices with their features come from Dateline
itself, so that the model learns from sentences as they are read when it serves:

    mvn -f ../.. -DskipWeb verify -Dit.test=ReferenceChoices -Dit.arguments=-Dreferences.print=true

writes them to target/references.jsonl.
"""
import argparse
import json
import random
from collections import Counter
from pathlib import Path

from implied import Logit

FOLDS = 5
LEAST = (0.5, 0.6, 0.75, 0.85)
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('choices', type=Path, help='a line for each labelled reference: its kind, choices, features and right ones')
parser.add_argument('--out', type=Path)
parser.add_argument('--decay', type=float, default=7e-4)
parser.add_argument('--seed', type=int, default=1)


def fitted(rows, decay):
    return Logit.fitted([(row['features'], row['right']) for row in rows], decay)


def judged(logit, rows):
    """(kind, probability of the best party, whether it is right, whether a party is meant) of each row."""
    for row in rows:
        odds = logit.probabilities(row['features'])
        best = max(range(len(odds) - 1), key=odds.__getitem__)
        yield row['kind'], odds[best], best in row['right'], row['right'] != [len(odds) - 1]


def report(name, found):
    there = sum(means for *_, means in found)
    for least in LEAST:
        said = [right for _, odds, right, _ in found if odds >= least]
        print(f'{name}, from {least}: precision {sum(said) / max(1, len(said)):.2f}, recall {sum(said) / max(1, there):.2f} of {there}')


def main():
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.choices.open(encoding='utf-8')]
    texts = sorted({row['id'] for row in rows})
    random.Random(options.seed).shuffle(texts)
    fold = {text: n % FOLDS for n, text in enumerate(texts)}
    found = []
    for n in range(FOLDS):
        logit = fitted([row for row in rows if fold[row['id']] != n], options.decay)
        found += judged(logit, [row for row in rows if fold[row['id']] == n])
    report('all kinds, texts that it has not seen', found)
    for kind, count in Counter(row['kind'] for row in rows).most_common():
        some = [f for f in found if f[0] == kind]
        if any(means for *_, means in some):
            report(f'{kind} ({count})', some)
    logit = fitted(rows, options.decay)
    print(len(rows), 'references,', len(logit.weights), 'weights')
    if options.out:
        lines = [f'{feature}\t{weight}' for feature, weight in sorted(logit.weights.items())]
        options.out.write_text('#feature\tweight\n' + '\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
