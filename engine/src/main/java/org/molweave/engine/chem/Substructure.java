package org.molweave.engine.chem;

import java.util.ArrayList;
import java.util.List;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.isomorphism.matchers.Expr;
import org.openscience.cdk.isomorphism.matchers.IQueryAtom;
import org.openscience.cdk.isomorphism.matchers.QueryAtom;
import org.openscience.cdk.isomorphism.matchers.QueryAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smarts.Smarts;
import org.openscience.cdk.smarts.SmartsPattern;

/// A pattern in SMARTS, to be looked for in molecules. Safe to use from several threads at once.
public final class Substructure {

    private final String smarts;
    private final SmartsPattern pattern;
    private final Need need;

    private Substructure(String smarts, SmartsPattern pattern, Need need) {
        this.smarts = smarts;
        this.pattern = pattern;
        this.need = need;
    }

    /// What a molecule must have at least: atoms of each element, and atoms in aromatic rings. Most molecules that lack
    /// the pattern lack this too, and it is seen without the toolkit.
    private record Need(int[] elements, int aromatic) {

        static Need of(QueryAtomContainer query) {
            var elements = new int[128];
            int aromatic = 0;
            for (IAtom atom : query.atoms()) {
                Expr expression = ((QueryAtom) unwrapped(atom)).getExpression();
                int element = element(expression);
                if (element > 0 && element < elements.length) {
                    elements[element]++;
                }
                aromatic += isAromatic(expression) ? 1 : 0;
            }
            return new Need(elements, aromatic);
        }

        boolean isMetBy(Molecule molecule) {
            var left = elements.clone();
            for (byte number : molecule.atomicNumbers()) {
                left[number & 0x7f]--;
            }
            for (int missing : left) {
                if (missing > 0) {
                    return false;
                }
            }
            return aromatic == 0 || aromaticAtoms(molecule) >= aromatic;
        }

        private static int aromaticAtoms(Molecule molecule) {
            var seen = new boolean[molecule.atoms()];
            int count = 0;
            for (int b = 0; b < molecule.bonds(); b++) {
                if (molecule.bondType(b) == BondType.AROMATIC) {
                    for (int atom : new int[] {molecule.bondBegin()[b], molecule.bondEnd()[b]}) {
                        count += seen[atom] ? 0 : 1;
                        seen[atom] = true;
                    }
                }
            }
            return count;
        }

        private static IQueryAtom unwrapped(IAtom atom) {
            return (IQueryAtom) org.openscience.cdk.AtomRef.deref(atom);
        }

        /// The only element that the expression allows, 0 where it may be several. Hydrogens may be implicit in the
        /// molecule, so nothing is said of them.
        private static int element(Expr expression) {
            return switch (expression.type()) {
                case ELEMENT, AROMATIC_ELEMENT, ALIPHATIC_ELEMENT -> expression.value() == 1 ? 0 : expression.value();
                case AND -> Math.max(element(expression.left()), element(expression.right()));
                default -> 0;
            };
        }

        private static boolean isAromatic(Expr expression) {
            return switch (expression.type()) {
                case AROMATIC_ELEMENT, IS_AROMATIC -> true;
                case AND -> isAromatic(expression.left()) || isAromatic(expression.right());
                default -> false;
            };
        }
    }

    /// Throws [SmilesException] where the text is no SMARTS.
    public static Substructure parse(String text) throws SmilesException {
        String smarts = text.strip();
        if (smarts.isEmpty()) {
            throw new SmilesException("The SMARTS is empty.");
        }
        return Toolkit.guarded(() -> {
            var query = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
            if (!Smarts.parse(query, smarts)) {
                throw new SmilesException("It is not a SMARTS: %s.".formatted(reason()));
            }
            // Molecules come prepared, by the same model of aromaticity as everywhere.
            SmartsPattern pattern = SmartsPattern.create(smarts).setPrepare(false);
            return new Substructure(smarts, pattern, Need.of(query));
        });
    }

    public String smarts() {
        return smarts;
    }

    public boolean isIn(Molecule molecule) {
        return need.isMetBy(molecule)
                && Toolkit.of(molecule, container -> {
                    Cycles.markRingAtomsAndBonds(container);
                    return pattern.matches(container);
                });
    }

    /// The atoms of each place where the pattern is, in the pattern's order; places with the same atoms count once.
    public List<int[]> findAll(Molecule molecule) {
        if (!need.isMetBy(molecule)) {
            return List.of();
        }
        return Toolkit.of(molecule, container -> {
            Cycles.markRingAtomsAndBonds(container);
            List<int[]> found = new ArrayList<>();
            pattern.matchAll(container).uniqueAtoms().forEach(atoms -> found.add(atoms.clone()));
            return List.copyOf(found);
        });
    }

    private static String reason() {
        String message = Smarts.getLastErrorMesg();
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("").replaceAll("[.:]+$", "");
    }

    @Override
    public String toString() {
        return smarts;
    }
}
