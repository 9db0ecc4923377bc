package org.molweave.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.molweave.app.planted.HeavyModel;
import org.molweave.engine.planted.BreaksEngineRules;
import org.molweave.engine.planted.KnowsAPlugin;
import org.molweave.engine.planted.lower.GoesUp;
import org.molweave.engine.planted.upper.GoesDown;
import org.molweave.engine.run.planted.LooksUp;
import org.molweave.plugins.other.Neighbour;
import org.molweave.plugins.planted.HeavyMethod;
import org.molweave.viz.planted.HeavyView;

/// A rule that cannot fail protects nothing: each must catch the violation planted for it, and name it.
class PlantedViolationsTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importClasses(
                    BreaksEngineRules.class,
                    KnowsAPlugin.class,
                    GoesUp.class,
                    GoesDown.class,
                    LooksUp.class,
                    Neighbour.class,
                    HeavyMethod.class,
                    HeavyView.class,
                    HeavyModel.class,
                    org.molweave.engine.method.Method.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rules.MODULES_DEPEND_IN_ONE_DIRECTION, "KnowsAPlugin"),
                Arguments.of(Rules.NO_CYCLES, "GoesUp"),
                Arguments.of(Rules.ENGINE_PACKAGES_DEPEND_DOWNWARDS, "LooksUp"),
                Arguments.of(Rules.PLUGINS_DO_NOT_KNOW_EACH_OTHER, "Neighbour"),
                Arguments.of(Rules.THE_ENGINE_KNOWS_NO_SCREEN, "java.awt.Color"),
                Arguments.of(Rules.THE_WINDOW_KNOWS_NO_TENSOR, "LearningRate"),
                Arguments.of(Rules.TENSORS_STAY_WHERE_THEY_ARE_COMPUTED, "NDArray"),
                Arguments.of(Rules.THE_CHEMISTRY_TOOLKIT_STAYS_IN_CHEM, "IAtomContainer"),
                Arguments.of(Rules.SQL_STAYS_IN_HISTORY, "java.sql.Connection"),
                Arguments.of(Rules.GRAPHSTREAM_STAYS_IN_ITS_VIEW, "org.graphstream.graph.Graph"),
                Arguments.of(Rules.JFREECHART_STAYS_IN_ITS_VIEWS, "JFreeChart"),
                Arguments.of(Rules.FILE_LIBRARIES_STAY_WITH_FIGURES, "PDDocument"),
                Arguments.of(Rules.MARKDOWN_STAYS_IN_THE_GUIDE, "org.commonmark.node.Node"),
                Arguments.of(Rules.THE_DOCK_STAYS_IN_THE_SHELL, "Bento"),
                Arguments.of(Rules.ONLY_INSTALLING_LIBRARIES_USES_THE_NETWORK, "HttpClient"),
                Arguments.of(Rules.MODELS_KNOW_NO_NODE, "HeavyModel"),
                Arguments.of(Rules.METHODS_ARE_LIGHT_TO_LOAD, "HeavyMethod"),
                Arguments.of(Rules.NOTHING_GLOBAL_CHANGES, "changes"),
                Arguments.of(Rules.NO_SINGLETONS, "getInstance"),
                Arguments.of(Rules.PRINTING_IS_FOR_THE_COMMAND_LINE, "BreaksEngineRules"),
                Arguments.of(Rules.THE_WINDOW_STARTS_THREADS_IN_ONE_PLACE, "HeavyView"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleCatchesItsPlantedViolation(ArchRule rule, String culprit) {
        var caught = assertThrows(AssertionError.class, () -> rule.check(PLANTED));

        assertTrue(String.valueOf(caught.getMessage()).contains(culprit), caught.getMessage());
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        long rules = Stream.of(Rules.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .count();
        long checked = Stream.of(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .count();

        assertTrue(
                rules == rules().count() && rules == checked,
                "%d rules, %d planted, %d checked".formatted(rules, rules().count(), checked));
    }
}
