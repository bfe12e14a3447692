"""The reader: one encoder that finds triggers, mentions, tags and the borders of stories, and a branch that reads each trigger's parts.

    ids, segments, shapes, mask ── lower layers ──┬─ upper layers ── trigger, mention, tag and boundary of each token
                                                  └─ + a mark on one trigger ─ branch ── roles of each token; type, instrument, ... of the act

The branch starts as a copy of the upper layers, so that it knows the language from its first step.
"""
import copy

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

TYPES = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
         'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'INVESTIGATE', 'WARN']
INSTRUMENTS = ['EXPORT_CONTROL', 'IMPORT_RESTRICTION', 'TARIFF', 'TRADE_REMEDY', 'PROCUREMENT_BAN', 'FINANCIAL_SANCTION',
               'INVESTMENT_RESTRICTION', 'ENTRY_BAN', 'LICENSING', 'FINANCIAL_AID', 'SUBSIDY', 'AGREEMENT', 'REGULATION', 'LEGAL_PROCEEDING',
               'DIPLOMATIC', 'MILITARY', 'OTHER', 'NONE']
DIRECTIONS = ['RESTRICTS', 'EASES', 'NEUTRAL']
STAGES = ['NONE', 'CONSIDERED', 'PROPOSED', 'REQUESTED', 'THREATENED', 'ANNOUNCED', 'IN_FORCE', 'SUSPENDED', 'ENDED']
FLAGS = ['denied', 'hedged', 'conditional']
ROLES = ['ACTOR', 'ADDRESSEE', 'TARGET', 'BENEFICIARY', 'AFFECTED', 'DATE', 'QUANTITY', 'GOODS', 'ATTRIBUTION']
MENTIONS = ['PERSON', 'ORGANIZATION', 'PLACE', 'NATIONALITY', 'DATE', 'QUANTITY']
TAGS = ['NN', 'NNS', 'NNP', 'NNPS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'JJ', 'JJR', 'JJS', 'RB', 'IN', 'TO', 'DT', 'PRP', 'PRP$',
        'CD', 'CC', 'POS', 'WDT', 'WP', 'WRB', 'RP', 'OTHER']
SHAPES = 6
FAR = 40  # tokens; what is farther from a trigger is just far
HEADS = 12


def stored_weights(path):
    """BERT's weights by name. The file leaves MatMul weights anonymous; they get the name of the node that uses them."""
    graph = onnx.load(path).graph
    arrays = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    named = {name: array for name, array in arrays.items() if not name.startswith('onnx::')}
    for node in graph.node:
        if node.op_type == 'MatMul' and len(arrays.get(node.input[1], ())) and arrays[node.input[1]].ndim == 2:
            place = node.name.strip('/').removesuffix('/MatMul').replace('/', '.')
            named[f'{place}.weight'] = arrays[node.input[1]].T
    return {name: torch.tensor(array.copy()) for name, array in named.items()}


def mixed(device='cpu'):
    """bfloat16 on accelerators and on processors with AVX-512; on others it is a hundred times slower than fp32."""
    kind = device.split(':')[0]
    fast = kind != 'cpu' or getattr(torch.cpu, '_is_avx512_supported', lambda: False)()
    return torch.autocast(kind, torch.bfloat16, enabled=fast)


class Layer(nn.Module):
    """A layer of BERT: attention and a feed-forward network, each followed by its norm."""

    def __init__(self, width, inner):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def load(self, stored, prefix):
        names = {'query': 'attention.self.query', 'key': 'attention.self.key', 'value': 'attention.self.value',
                 'output': 'attention.output.dense', 'norm1': 'attention.output.LayerNorm', 'inner': 'intermediate.dense',
                 'outer': 'output.dense', 'norm2': 'output.LayerNorm'}
        for mine, theirs in names.items():
            getattr(self, mine).weight.data = stored[f'{prefix}.{theirs}.weight'].clone()
            getattr(self, mine).bias.data = stored[f'{prefix}.{theirs}.bias'].clone()
        return self

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, HEADS, width // HEADS).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) * (width // HEADS) ** -0.5 + mask
        heads = scores.softmax(-1) @ split(self.value(x))  # faster here than the fused kernel, whose rows are longer
        heads = heads.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.output(heads), 0.1, self.training))
        return self.norm2(x + F.dropout(self.outer(F.gelu(self.inner(x))), 0.1, self.training))


class Reader(nn.Module):
    def __init__(self, stored, branch=4):
        super().__init__()
        count = 1 + max(int(k.split('.')[2]) for k in stored if k.startswith('encoder.layer.'))
        inner, width = stored['encoder.layer.0.intermediate.dense.weight'].shape
        take = lambda name: nn.Parameter(stored[f'embeddings.{name}'].clone())
        self.words, self.places = take('word_embeddings.weight'), take('position_embeddings.weight')
        self.segments = take('token_type_embeddings.weight')
        self.shapes = nn.Parameter(torch.zeros(SHAPES, width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.weight.data, self.norm.bias.data = stored['embeddings.LayerNorm.weight'].clone(), stored['embeddings.LayerNorm.bias'].clone()
        layers = [Layer(width, inner).load(stored, f'encoder.layer.{i}') for i in range(count)]
        self.lower, self.upper = nn.ModuleList(layers[:count - branch]), nn.ModuleList(layers[count - branch:])
        self.branch = copy.deepcopy(self.upper)
        # Large enough to be seen at once beside states whose numbers are about one.
        self.mark = nn.Parameter(torch.randn(width) * 0.5)
        self.distances = nn.Parameter(torch.randn(2 * FAR + 1, width) * 0.02)
        linear = lambda n: nn.Linear(width, n)
        self.trigger, self.mention, self.tag = linear(1 + len(TYPES)), linear(1 + 2 * len(MENTIONS)), linear(len(TAGS))
        self.boundary = linear(2)
        self.role = linear(3 * len(ROLES))
        self.act = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Dropout(0.1))
        self.kind, self.instrument = linear(1 + len(TYPES)), linear(len(INSTRUMENTS))
        self.direction, self.stage, self.flag = linear(len(DIRECTIONS)), linear(len(STAGES)), linear(len(FLAGS))

    def read(self, ids, segments, shapes, mask):
        """(batch, tokens) each, mask 1 for tokens and 0 for padding -> states for the branch; logits of triggers, mentions, tags and boundaries."""
        bias = (1.0 - mask.float())[:, None, None, :] * -1e4
        x = F.embedding(ids, self.words) + self.places[:ids.shape[1]] + F.embedding(segments, self.segments) + F.embedding(shapes, self.shapes)
        x = F.dropout(self.norm(x), 0.1, self.training)
        for layer in self.lower:
            x = layer(x, bias)
        y = x
        for layer in self.upper:
            y = layer(y, bias)
        return x, self.trigger(y), self.mention(y), self.tag(y), self.boundary(y)

    def parts(self, states, mask, places):
        """states and mask of one row for each trigger, places: its token -> roles (rows, tokens, roles, BIO) and the act's logits."""
        bias = (1.0 - mask.float())[:, None, None, :] * -1e4
        at = F.one_hot(places, states.shape[1]).to(states.dtype)[:, :, None]
        steps = torch.arange(states.shape[1], device=states.device)[None, :] - places[:, None]
        x = states + at * self.mark + F.embedding(steps.clamp(-FAR, FAR) + FAR, self.distances)
        for layer in self.branch:
            x = layer(x, bias)
        trigger = (x * at).sum(1)
        h = self.act(torch.cat([trigger, x[:, 0]], 1))
        roles = self.role(x).view(x.shape[0], x.shape[1], len(ROLES), 3)
        return roles, self.kind(h), self.instrument(h), self.direction(h), self.stage(h), self.flag(h)


class Branch(nn.Module):
    """A branch of its own over the states of a stretch of tokens, with a mark on one of them."""

    def __init__(self, reader):
        super().__init__()
        self.branch = copy.deepcopy(reader.branch)
        self.mark, self.distances = copy.deepcopy(reader.mark), copy.deepcopy(reader.distances)

    def read(self, states, mask, places):
        """(rows, tokens, width), places: the marked tokens -> the last states of all tokens, and those of the marked ones."""
        bias = (1.0 - mask.float())[:, None, None, :] * -1e4
        at = F.one_hot(places, states.shape[1]).to(states.dtype)[:, :, None]
        steps = torch.arange(states.shape[1], device=states.device)[None, :] - places[:, None]
        x = states + at * self.mark + F.embedding(steps.clamp(-FAR, FAR) + FAR, self.distances)
        for layer in self.branch:
            x = layer(x, bias)
        return x, (x * at).sum(1)


class Told(Branch):
    """Which words of an act's sentence its summary and its title keep."""

    def __init__(self, reader):
        super().__init__(reader)
        width = reader.words.shape[1]
        self.kept, self.exists = nn.Linear(width, 6), nn.Linear(width, 2)

    def forward(self, states, mask, places):
        """The states of a sentence -> (rows, tokens, 2, 3): for summary and title what speaks for keeping a word, for leaving out from it on, and for
        keeping again from it on; and logits (rows, 2) of there being one at all."""
        x, trigger = self.read(states, mask, places)
        return self.kept(x).view(x.shape[0], x.shape[1], 2, 3), self.exists(trigger)
