package org.molweave.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.method.Method;

/// Who may know whom.
final class Rules {

    /// Packages of the engine, lowest first: each may know those before its line, not its neighbours on the line.
    private static final List<List<String>> ENGINE_LAYERS = List.of(
            List.of("chem", "metric", "projection", "weights"),
            List.of("kg"),
            List.of("graph", "data"),
            List.of("run"),
            List.of("device", "program"),
            List.of("query"),
            List.of("method"),
            List.of("nn"),
            List.of("train"),
            List.of("baseline", "report"),
            List.of("cli"));

    private Rules() {}

    static final ArchRule MODULES_DEPEND_IN_ONE_DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("engine")
            .definedBy("org.molweave.engine..")
            .layer("viz")
            .definedBy("org.molweave.viz..")
            .layer("plugins")
            .definedBy("org.molweave.plugins..")
            .layer("app")
            .definedBy("org.molweave.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("plugins")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("viz")
            .mayOnlyBeAccessedByLayers("app", "plugins");

    static final ArchRule NO_CYCLES =
            slices().matching("org.molweave.(**)").should().beFreeOfCycles();

    static final ArchRule ENGINE_PACKAGES_DEPEND_DOWNWARDS = engineLayers();

    static final ArchRule PLUGINS_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.molweave.plugins.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    static final ArchRule THE_ENGINE_KNOWS_NO_SCREEN = noClasses()
            .that()
            .resideInAPackage("org.molweave.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..");

    static final ArchRule THE_WINDOW_KNOWS_NO_TENSOR = noClasses()
            .that()
            .resideInAnyPackage("org.molweave.app..", "org.molweave.viz..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "org.molweave.engine.nn..", "org.molweave.engine.train..")
            .allowEmptyShould(true);

    static final ArchRule TENSORS_STAY_WHERE_THEY_ARE_COMPUTED = only("ai.djl..")
            .in(
                    "org.molweave.engine.nn..",
                    "org.molweave.engine.train..",
                    "org.molweave.engine.cli..",
                    "org.molweave.plugins..",
                    "org.molweave.bench..");

    static final ArchRule THE_CHEMISTRY_TOOLKIT_STAYS_IN_CHEM =
            only("org.openscience.cdk..").in("org.molweave.engine.chem..", "org.molweave.viz.depict..");

    static final ArchRule SQL_STAYS_IN_HISTORY =
            only("java.sql..", "org.jdbi..", "org.h2..").in("org.molweave.app.history..");

    static final ArchRule GRAPHSTREAM_STAYS_IN_ITS_VIEW =
            only("org.graphstream..").in("org.molweave.viz.graph..");

    static final ArchRule JFREECHART_STAYS_IN_ITS_VIEWS = only("org.jfree..").in("org.molweave.viz.chart..");

    static final ArchRule FILE_LIBRARIES_STAY_WITH_FIGURES = only(
                    "org.apache.batik..", "org.apache.pdfbox..", "org.apache.fontbox..", "de.rototor..")
            .in("org.molweave.viz.figure..");

    static final ArchRule MARKDOWN_STAYS_IN_THE_GUIDE =
            only("org.commonmark..").in("org.molweave.app.guide..", "org.molweave.app.pane.help..");

    static final ArchRule THE_DOCK_STAYS_IN_THE_SHELL = only("software.coley..").in("org.molweave.app.shell..");

    /// Nothing else can reach out: no account, no telemetry, no surprise.
    static final ArchRule ONLY_INSTALLING_LIBRARIES_USES_THE_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackage("org.molweave.engine.device.install..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.net.URLConnection.class,
                    java.net.Socket.class,
                    java.net.ServerSocket.class,
                    java.net.DatagramSocket.class,
                    java.nio.channels.SocketChannel.class)
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection");

    static final ArchRule MODELS_KNOW_NO_NODE = noClasses()
            .that()
            .resideInAPackage("org.molweave.app..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .allowEmptyShould(true);

    static final ArchRule METHODS_ARE_LIGHT_TO_LOAD = noClasses()
            .that()
            .implement(Method.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    static final ArchRule NOTHING_GLOBAL_CHANGES = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.molweave..")
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    static final ArchRule NO_SINGLETONS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.molweave..")
            .should()
            .notHaveName("getInstance");

    static final ArchRule PRINTING_IS_FOR_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages("org.molweave.engine.cli..", "org.molweave.bench..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    static final ArchRule THE_WINDOW_STARTS_THREADS_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAnyPackage("org.molweave.app..", "org.molweave.viz..")
            .and()
            .resideOutsideOfPackage("org.molweave.app.task..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class)
            .orShould()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .allowEmptyShould(true);

    private static ArchRule engineLayers() {
        List<ArchRule> rules = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (List<String> line : ENGINE_LAYERS.reversed()) {
            for (String name : line) {
                List<String> forbidden = new ArrayList<>(above);
                line.stream().filter(other -> !other.equals(name)).forEach(forbidden::add);
                if (!forbidden.isEmpty()) {
                    rules.add(noClasses()
                            .that()
                            .resideInAPackage(engine(name))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    forbidden.stream().map(Rules::engine).toArray(String[]::new))
                            .allowEmptyShould(true));
                }
            }
            above.addAll(line);
        }
        return CompositeArchRule.of(rules);
    }

    private static String engine(String name) {
        return "org.molweave.engine." + name + "..";
    }

    /// A library that one place may use.
    private record Library(String... packages) {
        ArchRule in(String... places) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(places)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .allowEmptyShould(true);
        }
    }

    private static Library only(String... packages) {
        return new Library(packages);
    }
}
