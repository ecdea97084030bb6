@setlocal DisableDelayedExpansion
@"%~dp0app\node.exe" "%~dp0app\rectify.cjs" %*
@exit /b %ERRORLEVEL%
