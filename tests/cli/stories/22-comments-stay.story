Comments stand above an event, behind a value and between keys. The event's date is corrected.

file
-   - id: destroy-pier-2022-10-09
-     date: 2022-10-09
-     label: Flood destroys eastern pier
+   # Ask the county engineer for a photograph.
+   - id: destroy-pier-2022-10-09
+     date: 2022-10-09     # a Sunday
+     # The wording is the engineer's own.
+     label: Flood destroys eastern pier

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
