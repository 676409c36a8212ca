package zhixiao.spec.bind;

import java.util.Optional;
import zhixiao.spec.source.SpecFile;

/** Opens the catalogues that other files name. */
public interface CatalogueOpener {
    /** The catalogue of a file, or empty if it cannot be used; why is then among the problems. */
    Optional<Catalogue> open(SpecFile file);
}
