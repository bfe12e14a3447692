"""Learns whom words mean, or whom an act is on: python3 choices.py CHOICES --out ../main/resources/catalogue/references.tsv

"Its", "the ministry" and "they" take up a party that the story has named. "Ottawa called the decision unjustified" is addressed to whoever decided,
which an earlier sentence tells. For both, a conditional logit model (McFadden 1974) chooses among the parties of the story and "nobody", as mention
ranking models do (Denis and Baldridge 2008): the utility of a choice is the sum of the weights of its features. Choices are told apart by what they did
before, by where they are named, and by the words around, never by who they are. The choices with their features come from Dateline itself, so that
the model learns from sentences as they are read when it serves:

    mvn -f ../.. -DskipWeb verify -Dit.test=ReferenceChoices -Dit.arguments=-Dchoices.print=true
    mvn -f ../.. -DskipWeb verify -Dit.test=ImpliedChoices -Dit.arguments=-Dchoices.print=true

write them to target/references.jsonl and target/implied_objects.jsonl.
"""
import argparse
import json
import random
from collections import Counter
from pathlib import Path

import torch

FOLDS = 5
LEAST = (0.5, 0.6, 0.75, 0.85)
COMMON = 10  # choices that a feature must stand at
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('choices', type=Path, help='a line for each question: its text, kind, features of each choice with "nobody" last, and the right ones')
parser.add_argument('--out', type=Path)
parser.add_argument('--decay', type=float, default=7e-4)
parser.add_argument('--seed', type=int, default=1)


class Logit:
    def __init__(self, weights):
        self.weights = weights

    def probabilities(self, features):
        return torch.tensor([sum(self.weights.get(f, 0) for f in choice) for choice in features]).softmax(0).tolist()

    @staticmethod
    def fitted(rows, decay):
        counts = Counter(f for row in rows for choice in row['features'] for f in choice)
        index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= COMMON))}
        flat, at, groups, right, of = [], [], [], [], []
        for g, row in enumerate(rows):
            right += [len(groups) + i for i in row['right']]
            of += [g] * len(row['right'])
            for choice in row['features']:
                known = [index[f] for f in choice if f in index]
                flat += known
                at += [len(groups)] * len(known)
                groups.append(g)
        flat, at, groups, right, of = map(torch.tensor, (flat, at, groups, right, of))
        weights = torch.zeros(len(index), requires_grad=True)

        def logsumexp(values, group):
            most = torch.full((len(rows),), -1e9).scatter_reduce(0, group, values, 'amax')
            return most + torch.zeros(len(rows)).scatter_add(0, group, (values - most[group]).exp()).log()

        optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn='strong_wolfe')

        def loss():
            optimizer.zero_grad()
            utilities = torch.zeros(len(groups)).scatter_add(0, at, weights[flat])
            value = (logsumexp(utilities, groups) - logsumexp(utilities[right], of)).mean() + decay * (weights ** 2).sum()
            value.backward()
            return value

        optimizer.step(loss)
        return Logit({f: round(weights[i].item(), 2) for f, i in index.items() if abs(weights[i].item()) >= 0.02})


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
        logit = Logit.fitted([row for row in rows if fold[row['id']] != n], options.decay)
        found += judged(logit, [row for row in rows if fold[row['id']] == n])
    report('all kinds, texts that it has not seen', found)
    for kind, count in Counter(row['kind'] for row in rows).most_common():
        some = [f for f in found if f[0] == kind]
        if any(means for *_, means in some):
            report(f'{kind} ({count})', some)
    logit = Logit.fitted(rows, options.decay)
    print(len(rows), 'questions,', len(logit.weights), 'weights')
    if options.out:
        lines = [f'{feature}\t{weight}' for feature, weight in sorted(logit.weights.items())]
        options.out.write_text('#feature\tweight\n' + '\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
