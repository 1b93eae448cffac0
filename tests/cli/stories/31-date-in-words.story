The editor writes a date as people do. That is no other date, so a correction is taken.

file
-     date: 2022-10-09
+     date: Oct. 9, 2022

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
