package org.gridwhistle.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridwhistle.calendar.CategoryTree;
import org.springframework.stereotype.Component;

/** The tree of categories. */
@Component
public class Categories implements CategoryTree {

    private final RosterBook book;

    Categories(RosterBook book) {
        this.book = book;
    }

    public Optional<Category> byCode(String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(book.state().categories.get(code));
    }

    /** The codes of the category and those above it, its own first; empty for none or an unknown one. */
    @Override
    public List<String> path(String code) {
        var path = new ArrayList<String>();
        var at = byCode(code);
        while (at.isPresent() && !path.contains(at.get().code())) {
            path.add(at.get().code());
            at = byCode(at.get().parentCode());
        }
        return List.copyOf(path);
    }

    /** Null for none or an unknown one. */
    public String name(String code) {
        return byCode(code).map(Category::name).orElse(null);
    }

    /** The code of what a file calls by code or by name; empty for an unknown one. */
    public Optional<String> codeOf(String codeOrName) {
        return byCode(codeOrName)
                .or(() -> all().stream()
                        .filter(category -> category.name().equals(codeOrName))
                        .findFirst())
                .map(Category::code);
    }

    /** All of them, in the order of codes. */
    public Collection<Category> all() {
        return book.state().categories.values();
    }
}
