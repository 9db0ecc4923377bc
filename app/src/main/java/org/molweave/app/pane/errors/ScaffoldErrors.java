package org.molweave.app.pane.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The test molecules of one scaffold together: `meanSize` of their errors, and `bias`, the mean of the errors with
/// their sign. `cases` are their numbers in the analysis.
record ScaffoldErrors(String scaffold, List<Integer> cases, double meanSize, double bias) {

    ScaffoldErrors {
        cases = List.copyOf(cases);
    }

    /// Scaffolds whose errors add up to most come first.
    static List<ScaffoldErrors> of(List<ErrorCase> all) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            groups.computeIfAbsent(all.get(i).scaffold(), _ -> new ArrayList<>())
                    .add(i);
        }
        return groups.entrySet().stream()
                .map(group -> new ScaffoldErrors(
                        group.getKey(),
                        group.getValue(),
                        group.getValue().stream()
                                .mapToDouble(i -> all.get(i).size())
                                .average()
                                .orElse(0),
                        group.getValue().stream()
                                .mapToDouble(i -> all.get(i).of().error())
                                .average()
                                .orElse(0)))
                .sorted(Comparator.comparingDouble(ScaffoldErrors::sum).reversed())
                .toList();
    }

    double sum() {
        return meanSize * cases.size();
    }
}
