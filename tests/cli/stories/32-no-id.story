The editor deletes the id of an event and renames it. It is still known by its passage.

file
-   - id: destroy-pier-2022-10-09
-     date: 2022-10-09
-     label: Flood destroys eastern pier
+   - date: 2022-10-09
+     label: The river takes a pier

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
