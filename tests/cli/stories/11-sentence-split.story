One sentence becomes two, which are told as one and as two events; the editor had renamed the one.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022, and the county rebuilt the pier in 2023, after a flood destroyed it.

file
-     label: Work begins
+     label: The builders come

article
- Work began in June 2022, and the county rebuilt the pier in 2023, after a flood destroyed it.
+ Work began in June 2022. The county rebuilt the pier in 2023, after a flood destroyed it.
