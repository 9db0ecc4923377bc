package org.molweave.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class TableTextTest {

    private static final List<String> HEAD = List.of("SMILES", "logS, 25 °C", "note");
    private static final List<List<String>> ROWS = List.of(
            List.of("C[C@H](N)C(=O)O", "−2.31 ± 0.05", "a \"quoted\" | note"),
            List.of("[Na+].[Cl-]", "0.36", "100 % & $5 #1 a_b {c} ~d^e \\f <g>"),
            List.of("C1=CC=CC=C1", "", "two\nlines"));

    @Test
    void csvReadsBackAsItWas() throws Exception {
        String text = TableText.CSV.of(HEAD, ROWS);

        List<List<String>> read = CSVFormat.DEFAULT.parse(new StringReader(text)).stream()
                .map(row -> row.toList())
                .toList();
        assertEquals(HEAD, read.getFirst());
        assertEquals(ROWS, read.subList(1, read.size()));
    }

    @Test
    void markdownTakesNothingForMarks() {
        assertEquals("""
                | SMILES | logS, 25 °C | note |
                | --- | --- | --- |
                | C\\[C@H\\](N)C(=O)O | −2.31 ± 0.05 | a "quoted" \\| note |
                | \\[Na+\\].\\[Cl-\\] | 0.36 | 100 % & $5 \\#1 a\\_b {c} \\~d^e \\\\f \\<g\\> |
                | C1=CC=CC=C1 |  | two<br>lines |
                """, TableText.MARKDOWN.of(HEAD, ROWS));
    }

    @Test
    void latexTakesNothingForCommands() {
        assertEquals("""
                \\begin{tabular}{lrl}
                \\hline
                SMILES & logS, 25 $^\\circ$C & note \\\\
                \\hline
                C{[}C@H{]}(N)C(=O)O & $-$2.31 $\\pm$ 0.05 & a "quoted" \\textbar{} note \\\\
                {[}Na+{]}.{[}Cl-{]} & 0.36 & 100 \\% \\& \\$5 \\#1 a\\_b \\{c\\} \\textasciitilde{}d\\textasciicircum{}e \
                \\textbackslash{}f \\textless{}g\\textgreater{} \\\\
                C1=CC=CC=C1 &  & two lines \\\\
                \\hline
                \\end{tabular}
                """, TableText.LATEX.of(HEAD, ROWS));
    }

    @Test
    void aTableWithoutRowsStillHasItsHead() {
        assertEquals("a,b\n", TableText.CSV.of(List.of("a", "b"), List.of()));
        assertEquals("| a |\n| --- |\n", TableText.MARKDOWN.of(List.of("a"), List.of()));
    }
}
