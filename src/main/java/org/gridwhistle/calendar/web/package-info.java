/** The calendar over HTTP. */
package org.gridwhistle.calendar.web;
