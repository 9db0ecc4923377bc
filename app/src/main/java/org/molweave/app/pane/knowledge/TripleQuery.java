package org.molweave.app.pane.knowledge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.kg.KnowledgeIndex;

/// Which triples are listed, and in which order: those of `within` (all where it is null) whose relation is not hidden
/// and whose fields hold every word.
record TripleQuery(String words, Set<String> hiddenRelations, int @Nullable [] within, Sort sort) {

    /// By which field; `FILE` is as in the file.
    enum Field {
        FILE,
        HEAD,
        RELATION,
        TAIL
    }

    /// An order of triples.
    record Sort(Field field, boolean descending) {
        static final Sort AS_IN_FILE = new Sort(Field.FILE, false);
    }

    int[] run(KnowledgeIndex index) {
        var hidden = new BitSet();
        for (int relation = 0; relation < index.relations(); relation++) {
            hidden.set(relation, hiddenRelations.contains(index.relation(relation)));
        }
        List<Word> wanted = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Word.of(word, index))
                .toList();
        IntStream all = within == null ? IntStream.range(0, index.triples()) : Arrays.stream(within);
        int[] found = all.filter(triple -> !hidden.get(index.relationOf(triple)))
                .filter(triple -> wanted.stream().allMatch(word -> word.isIn(index, triple)))
                .toArray();
        return sorted(index, found);
    }

    private int[] sorted(KnowledgeIndex index, int[] found) {
        if (sort.equals(Sort.AS_IN_FILE)) {
            return found;
        }
        IntUnaryOperator key = switch (sort.field) {
            case FILE -> triple -> triple;
            case HEAD -> index::headOf;
            case RELATION -> index::relationOf;
            case TAIL -> index::tailOf;
        };
        // Entities and relations are numbered in the order of their names.
        Comparator<Integer> order = Comparator.comparingInt(key::applyAsInt);
        return Arrays.stream(found)
                .boxed()
                .sorted(sort.descending ? order.reversed() : order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The entities and relations whose names hold a word, found once instead of for each triple.
    private record Word(BitSet entities, BitSet relations) {

        static Word of(String word, KnowledgeIndex index) {
            return new Word(
                    holding(word, index.graph().entities()),
                    holding(word, index.graph().relations()));
        }

        private static BitSet holding(String word, List<String> names) {
            var found = new BitSet();
            for (int i = 0; i < names.size(); i++) {
                found.set(i, names.get(i).toLowerCase(Locale.ROOT).contains(word));
            }
            return found;
        }

        boolean isIn(KnowledgeIndex index, int triple) {
            return entities.get(index.headOf(triple))
                    || relations.get(index.relationOf(triple))
                    || entities.get(index.tailOf(triple));
        }
    }
}
