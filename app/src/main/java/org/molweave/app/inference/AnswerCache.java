package org.molweave.app.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The answers given last, so that going back to a molecule takes no time.
final class AnswerCache {

    private static final int MOST = 300;

    /// Which answer to which molecule.
    private record Key(Class<?> kind, String smiles) {}

    private final Map<Key, Object> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > MOST;
        }
    };

    <T> Optional<T> find(Class<T> kind, String smiles) {
        return Optional.ofNullable(answers.get(new Key(kind, smiles))).map(kind::cast);
    }

    void put(String smiles, Object answer) {
        answers.put(new Key(answer.getClass(), smiles), answer);
    }

    void clear() {
        answers.clear();
    }
}
