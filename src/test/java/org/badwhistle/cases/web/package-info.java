package org.badwhistle.cases.web;
