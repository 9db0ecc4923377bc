package org.molweave.engine.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the name of a column says about what it holds.
final class ColumnNames {

    private static final List<String> SMILES =
            List.of("smiles", "canonicalsmiles", "isomericsmiles", "structure", "smi", "mol", "molecule", "compound");

    private static final Pattern ID = Pattern.compile(
            "(id|ids|.*[ _-]id|.*[a-z]ID|index|idx|no|nr|num|number|row|nsc|cid|sid|cas|casrn|inchi|inchikey|name|.*name|unnamed.*|chembl.*|.*chemblid)",
            Pattern.CASE_INSENSITIVE);

    /// What is left of a name without signs and blanks: first what people read, then what some registry gives.
    private static final List<Pattern> NAMES = Stream.of(
                    "name|title|iupac|(compound|molecule|mol|chemical|drug|substance|iupac|common|preferred)name",
                    "drug|chemical|substance|compound|molecule",
                    "id|(compound|molecule|mol|drug|substance|structure)id",
                    ".*chembl.*|cas|casrn|casnumber|(pubchem)?[cs]id|nsc|zinc(id)?|drugbank(id)?",
                    ".*name",
                    "inchikey")
            .map(Pattern::compile)
            .toList();

    private static final Pattern PREDICTED = Pattern.compile(
            "(.*\\b|.*_)(predicted|prediction|pred|calculated|calc|computed|estimated|estimate)(\\b.*|_.*)");

    private static final Pattern MEASURED =
            Pattern.compile("(.*\\b|.*_)(measured|experimental|expt?|observed)(\\b.*|_.*)");

    private static final Pattern DESCRIPTOR = Pattern.compile(
            ".*(molecular weight|mol_?weight|molwt|number of|num_|heavy atom|h-bond|hbond|donors|acceptors|rotatable|polar surface"
                    + "|tpsa|minimum degree|ring count|formal charge).*|mw|hba|hbd|psa");

    private static final Set<String> SPLIT =
            Set.of("split", "set", "subset", "fold", "partition", "group", "datasplit", "traintest", "scaffoldsplit");

    static final Set<String> PARTS = Set.of(
            "train",
            "training",
            "tr",
            "valid",
            "validation",
            "val",
            "dev",
            "test",
            "testing",
            "te",
            "holdout",
            "external");

    private static final Pattern UNIT = Pattern.compile(".*[\\[(]\\s*([^\\])]+?)\\s*[\\])]\\s*");
    private static final Pattern SUFFIX = Pattern.compile(".*_(K|C|F|eV|nM|uM|mM|M|kcal|kJ|pct|mgL|gL)");

    private ColumnNames() {}

    /// How sure the name is that this is the structure, 0 best; -1 where it says nothing.
    static int smilesRank(String name) {
        String plain = plain(name);
        int rank = SMILES.indexOf(plain);
        return rank >= 0 ? rank : plain.contains("smiles") ? SMILES.size() : -1;
    }

    /// How well the name fits what a molecule is called, 0 best; -1 where it does not.
    static int nameRank(String name) {
        String plain = plain(name);
        for (int rank = 0; rank < NAMES.size(); rank++) {
            if (NAMES.get(rank).matcher(plain).matches()) {
                return rank;
            }
        }
        return -1;
    }

    static boolean isId(String name) {
        return name.isBlank() || ID.matcher(name.strip()).matches();
    }

    static boolean isPredicted(String name) {
        return PREDICTED.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isMeasured(String name) {
        return MEASURED.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isDescriptor(String name) {
        return DESCRIPTOR.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isSplit(String name) {
        return SPLIT.contains(plain(name));
    }

    /// The unit that the name ends in, as in `bp_K` or `logS (mol/L)`; empty where it has none.
    static String unit(String name) {
        Matcher bracket = UNIT.matcher(name);
        if (bracket.matches()) {
            return bracket.group(1);
        }
        Matcher suffix = SUFFIX.matcher(name);
        if (suffix.matches()) {
            return switch (suffix.group(1)) {
                case "C" -> "°C";
                case "F" -> "°F";
                case "pct" -> "%";
                case "mgL" -> "mg/L";
                case "gL" -> "g/L";
                default -> suffix.group(1);
            };
        }
        return name.toLowerCase(Locale.ROOT).contains("log") && name.contains("mols per litre") ? "log10 mol/L" : "";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
