package org.molweave.engine.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.WholeFile;

/// Writes what the runs of a project came to as one HTML file without any outside resource: numbers, curves,
/// predictions, the worst molecules, attention, and what is needed to repeat it all.
public final class ReportWriter {

    private static final String NOTICE = "NOTICE";

    private final Project project;
    private final List<ReportedRun> runs;

    private ReportWriter(Project project, List<ReportedRun> runs) {
        this.project = project;
        this.runs = runs;
    }

    /// `runs` in the order of the recipe; what one of them lacks is left out. Throws [IOException] where a directory is
    /// no run or the file cannot be written.
    public static void write(Path file, Project project, List<RunDirectory> runs) throws IOException {
        List<ReportedRun> read = new ArrayList<>();
        for (RunDirectory run : runs) {
            read.add(ReportedRun.read(run));
        }
        byte[] html = new ReportWriter(project, read).html().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(html));
    }

    private String html() throws IOException {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>%s – Molweave report</title><style>
                %s</style></head><body><main>
                """.formatted(Html.escape(project.name()), style()));
        page.append(header());
        section(page, "Results", ComparisonSection.html(runs));
        section(page, "Data", DataSection.html(runs));
        section(page, "Training", CurvesSection.html(runs));
        section(page, "Measured and predicted", PredictionSection.html(runs));
        shown().ifPresent(run -> section(page, "Worst predictions", WorstSection.html(run)));
        section(page, "Attention", AttentionSection.html(runs));
        section(page, "Runs", RunsSection.html(runs));
        String notice = notice();
        if (!notice.isEmpty()) {
            section(page, "Data licences", "<pre class=\"notice\">%s</pre>".formatted(Html.escape(notice)));
        }
        return page.append(
                        "<footer>Written by Molweave. This file needs no network and no program but a browser.</footer></main></body></html>\n")
                .toString();
    }

    private String header() {
        return """
                <header><p class="eyebrow">Molweave report</p><h1>%s</h1><p class="lead">%s</p>
                <p class="meta">%s · %s</p>%s</header>
                """.formatted(
                        Html.escape(project.name()),
                        Html.escape(project.description()),
                        Instant.now()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString()
                                .replace("T", " ")
                                .replace(":00Z", " UTC"),
                        Html.count(runs.size(), "run", "runs"),
                        ComparisonSection.best(runs).map(ReportWriter::headline).orElse(""));
    }

    private static String headline(ReportedRun run) {
        ScoreSheet sheet = run.scores().getFirst();
        return """
                <dl class="headline"><div><dt>best mean</dt><dd>%s</dd></div><div><dt>%s, test part</dt><dd>%s%s</dd></div>
                <div><dt>split</dt><dd>%s</dd></div><div><dt>seeds</dt><dd>%d</dd></div></dl>
                """.formatted(
                        Html.escape(run.title()),
                        sheet.metric().label(),
                        Html.score(sheet.mean()),
                        sheet.seeds().size() > 1 ? " <small>± " + Html.score(sheet.deviation()) + "</small>" : "",
                        Html.escape(ComparisonSection.split(run)),
                        sheet.seeds().size());
    }

    /// Whose errors are drawn: the first labelled run, which a recipe puts first because it is the one that matters.
    private Optional<ReportedRun> shown() {
        return runs.stream().filter(ReportedRun::isLabelled).findFirst();
    }

    private static void section(StringBuilder page, String title, String content) {
        page.append("<section><h2>%s</h2>%n".formatted(title)).append(content).append("</section>\n");
    }

    private String notice() throws IOException {
        Path file = project.folder().resolve(NOTICE);
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }

    private static String style() throws IOException {
        try (InputStream style = Objects.requireNonNull(
                ReportWriter.class.getResourceAsStream("report.css"), "report.css is missing from the program")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
