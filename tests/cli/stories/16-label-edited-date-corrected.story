The editor renames an event, then the newsroom corrects its date: both count.

file
-     label: Flood destroys eastern pier
+     label: Flood takes the eastern pier

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
