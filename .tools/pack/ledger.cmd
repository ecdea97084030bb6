@rem Makes a ledger and a report of what is dropped on it, else of the folder "notices" beside it.
@setlocal DisableDelayedExpansion
@set "here=%~dp0"
@if not "%~1"=="" goto dropped
@if exist "%here%notices\" goto read
@mkdir "%here%notices"
@start "" "%here%notices"
@chcp 65001 >nul
@type "%here%app\first.txt"
@goto end
:read
@"%here%app\node.exe" "%here%app\rectify.cjs" batch "%here%notices" --out "%here%out" --format xlsx,html
@goto show
:dropped
@"%here%app\node.exe" "%here%app\rectify.cjs" batch %* --out "%here%out" --format xlsx,html
:show
@if exist "%here%out\ledger.xlsx" start "" "%here%out"
:end
@pause
