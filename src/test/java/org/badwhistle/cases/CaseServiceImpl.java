package org.badwhistle.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service whose name says nothing, with a transaction that is no act. */
@Service
@Transactional
public class CaseServiceImpl {}
