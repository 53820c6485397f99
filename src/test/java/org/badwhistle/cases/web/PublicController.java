package org.badwhistle.cases.web;

import org.badwhistle.cases.CaseServiceImpl;
import org.badwhistle.cases.PublicMapper;
import org.springframework.stereotype.Controller;

/** A controller that goes past the use cases. */
@Controller
public class PublicController {

    private final CaseServiceImpl service;
    private final PublicMapper mapper;

    public PublicController(CaseServiceImpl service, PublicMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    String show(long id) {
        return service.toString() + mapper.byId(id);
    }
}
