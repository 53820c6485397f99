package org.gridwhistle.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The departments and who handles for them. */
@Component
public class Departments {

    private final RosterBook book;

    Departments(RosterBook book) {
        this.book = book;
    }

    public Optional<Department> byId(long id) {
        return Optional.ofNullable(book.state().departments.get(id));
    }

    /** Ids of those who handle for it. */
    public List<Long> handlersOf(long departmentId) {
        return book.state().handlers.getOrDefault(departmentId, List.of());
    }

    /** Those that answer for the place and are competent for one of the categories, the closest category first. */
    public List<Department> competentFor(List<String> categoryPath, String regionPrefix) {
        return categoryPath.stream()
                .flatMap(code -> all().stream()
                        .filter(department -> department.competences().contains(code)
                                && regionPrefix.startsWith(department.regionPrefix())))
                .distinct()
                .toList();
    }

    /** All of them, by id. */
    public Collection<Department> all() {
        return book.state().departments.values();
    }
}
