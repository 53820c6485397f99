package org.gridwhistle.cases.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which stretch of a list is asked for. */
record ListPosition(@Min(1) @Max(200) Integer limit, String cursor) {}
