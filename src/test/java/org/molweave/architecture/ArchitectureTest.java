package org.molweave.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of who may know whom, on the whole program.
@AnalyzeClasses(packages = "org.molweave", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modulesDependInOneDirection = Rules.MODULES_DEPEND_IN_ONE_DIRECTION;

    @ArchTest
    static final ArchRule noCycles = Rules.NO_CYCLES;

    @ArchTest
    static final ArchRule enginePackagesDependDownwards = Rules.ENGINE_PACKAGES_DEPEND_DOWNWARDS;

    @ArchTest
    static final ArchRule pluginsDoNotKnowEachOther = Rules.PLUGINS_DO_NOT_KNOW_EACH_OTHER;

    @ArchTest
    static final ArchRule theEngineKnowsNoScreen = Rules.THE_ENGINE_KNOWS_NO_SCREEN;

    @ArchTest
    static final ArchRule theWindowKnowsNoTensor = Rules.THE_WINDOW_KNOWS_NO_TENSOR;

    @ArchTest
    static final ArchRule tensorsStayWhereTheyAreComputed = Rules.TENSORS_STAY_WHERE_THEY_ARE_COMPUTED;

    @ArchTest
    static final ArchRule theChemistryToolkitStaysInChem = Rules.THE_CHEMISTRY_TOOLKIT_STAYS_IN_CHEM;

    @ArchTest
    static final ArchRule sqlStaysInHistory = Rules.SQL_STAYS_IN_HISTORY;

    @ArchTest
    static final ArchRule graphStreamStaysInItsView = Rules.GRAPHSTREAM_STAYS_IN_ITS_VIEW;

    @ArchTest
    static final ArchRule jFreeChartStaysInItsViews = Rules.JFREECHART_STAYS_IN_ITS_VIEWS;

    @ArchTest
    static final ArchRule fileLibrariesStayWithFigures = Rules.FILE_LIBRARIES_STAY_WITH_FIGURES;

    @ArchTest
    static final ArchRule markdownStaysInTheGuide = Rules.MARKDOWN_STAYS_IN_THE_GUIDE;

    @ArchTest
    static final ArchRule theDockStaysInTheShell = Rules.THE_DOCK_STAYS_IN_THE_SHELL;

    @ArchTest
    static final ArchRule onlyInstallingLibrariesUsesTheNetwork = Rules.ONLY_INSTALLING_LIBRARIES_USES_THE_NETWORK;

    @ArchTest
    static final ArchRule modelsKnowNoNode = Rules.MODELS_KNOW_NO_NODE;

    @ArchTest
    static final ArchRule methodsAreLightToLoad = Rules.METHODS_ARE_LIGHT_TO_LOAD;

    @ArchTest
    static final ArchRule nothingGlobalChanges = Rules.NOTHING_GLOBAL_CHANGES;

    @ArchTest
    static final ArchRule noSingletons = Rules.NO_SINGLETONS;

    @ArchTest
    static final ArchRule printingIsForTheCommandLine = Rules.PRINTING_IS_FOR_THE_COMMAND_LINE;

    @ArchTest
    static final ArchRule theWindowStartsThreadsInOnePlace = Rules.THE_WINDOW_STARTS_THREADS_IN_ONE_PLACE;
}
