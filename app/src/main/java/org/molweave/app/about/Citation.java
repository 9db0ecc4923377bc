package org.molweave.app.about;

/// What to cite, as BibTeX.
public final class Citation {

    private static final String METHOD = """
            @inproceedings{fang2022kcl,
              author    = {Fang, Yin and Zhang, Qiang and Yang, Haihong and Zhuang, Xiang and Deng, Shumin and
                           Zhang, Wen and Qin, Ming and Chen, Zhuo and Fan, Xiaohui and Chen, Huajun},
              title     = {Molecular Contrastive Learning with Chemical Element Knowledge Graph},
              booktitle = {Proceedings of the AAAI Conference on Artificial Intelligence},
              volume    = {36},
              year      = {2022},
              eprint    = {2112.00544},
              archivePrefix = {arXiv}
            }
            """;

    private Citation() {}

    /// The method, and the program in this version.
    public static String bibtex(String version) {
        return METHOD + """

                @software{molweave,
                  title   = {Molweave, a workbench for knowledge-guided learning on molecules},
                  version = {%s}
                }
                """.formatted(version);
    }
}
